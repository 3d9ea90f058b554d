// Which commands prove something by ending with exit status 0.
import { strictEqual } from 'node:assert';
import { proves } from '../../../src/core/verify/proof.ts';

function all(expected: boolean, scripts: string): void {
  for (const script of scripts.split('¦').map((text) => text.trim().replaceAll('⏎', '\n'))) {
    strictEqual(proves(script, 'posix'), expected, script);
  }
}

describe('proves', () => {
  it('tests, builds, migrations, audits, linters', () =>
    all(
      true,
      `npm test ¦ pytest -v ¦ python -m pytest ¦ cargo test ¦ npm run build ¦ make test ¦ alembic upgrade head
      ¦ npm audit ¦ pip-audit ¦ eslint . ¦ tsc --noEmit ¦ go vet ./... ¦ docker build . ¦ npm ci ¦ pip install -r x
      ¦ prettier --check . ¦ ./scripts/smoke_test.sh ¦ trivy image --exit-code 1 x ¦ terraform validate ¦ nginx -t
      ¦ docker exec api pytest ¦ poetry run pytest ¦ npx jest ¦ helm lint x ¦ terraform fmt -check`,
    ));
  it('what answers through its status', () =>
    all(
      true,
      `grep -q x a ¦ test -f a ¦ [ -f a ] ¦ curl -f x.org ¦ curl -sSf x.org ¦ git diff --exit-code ¦ git diff --quiet
      ¦ pg_isready ¦ nc -z h 80 ¦ cmp a b ¦ jq -e .a b ¦ wget -q x.org ¦ command -v git ¦ systemctl is-active x
      ¦ kubectl rollout status deploy/x ¦ kubectl wait --for=condition=ready pod/x ¦ psql $D -c "SELECT 1"
      ¦ sha256sum -c a ¦ openssl x509 -checkend 86400 -in a ¦ python -c "assert 1"`,
    ));
  it('what does something', () =>
    all(
      true,
      `git push ¦ docker push x ¦ kubectl apply -f x ¦ pg_dump d > a && cp a b ¦ mkdir a ¦ docker compose up -d
      ¦ psql -c "CREATE TABLE a (b int)" ¦ psql -v ON_ERROR_STOP=1 -f a.sql ¦ systemctl restart x`,
    ));
  it('not what only shows something', () =>
    all(
      false,
      `psql -c "SHOW ssl;" ¦ dig x ¦ cat a ¦ ls ¦ docker logs a ¦ docker ps ¦ curl x ¦ curl -s x | jq . ¦ git status
      ¦ git log ¦ grep x a ¦ kubectl get pods ¦ redis-cli ping ¦ echo ok ¦ head a ¦ npm ls ¦ pip list
      ¦ alembic current ¦ trivy image x ¦ python -c "print(1)" ¦ df -h ¦ git diff ¦ k6 run x ¦ openssl s_client -connect x
      ¦ terraform plan ¦ cd a ¦ export A=b ¦ # npm test ¦ A=b ¦ psql -f a.sql ¦ frobnicate`,
    ));
  it('not what the script does not care about', () =>
    all(
      false,
      `npm test || true ¦ npm test || echo bad ¦ if npm test; then ls; fi ¦ npm test & ¦ echo $(npm test)
      ¦ npm test && ls⏎ls ¦ ! npm test⏎ls`,
    ));
  it('but what it passes on', () =>
    all(
      true,
      `npm test || exit 1 ¦ grep x a || { echo bad; exit 1; } ¦ if [ -n "$(git status --porcelain)" ]; then⏎exit 1⏎fi
      ¦ npm test && echo ok ¦ npm test | tee log`,
    ));
});
