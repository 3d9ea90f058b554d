// How dangerous commands are: tables by class.
import { strictEqual } from 'node:assert';
import type { ShellKind } from '../../../../src/core/checklist/model.ts';
import { riskOf } from '../../../../src/core/verify/risk/assess.ts';
import type { RiskClass } from '../../../../src/core/verify/risk.ts';

/** Scripts stand between bars; `⏎` is a new line in one. */
function all(expected: RiskClass, scripts: string, shell: ShellKind = 'posix'): void {
  for (const script of scripts.split('¦').map((text) => text.trim().replaceAll('⏎', '\n'))) {
    strictEqual(riskOf(script, shell).class, expected, script);
  }
}

describe('the risk of commands', () => {
  it('knows what deletes files', () =>
    all(
      'destructive',
      `rm -rf build ¦ rmdir x ¦ shred -u x ¦ find . -name "*.log" -delete ¦ find . -exec rm {} \\;
      ¦ ls | xargs rm ¦ truncate -s 0 x ¦ rsync -a --delete a/ b/ ¦ mkfs.ext4 /dev/sdb1
      ¦ dd if=a of=/dev/sda ¦ echo x > /dev/sda`,
    ));
  it('knows what writes files', () => {
    all(
      'changes',
      `mkdir -p x ¦ cp a b ¦ mv a b ¦ chmod 600 x ¦ echo a > b ¦ ls >> log ¦ sed -i s/a/b/ x
      ¦ cat x | tee y ¦ tar xzf a.tgz ¦ touch x`,
    );
    all(
      'safe',
      `ls 2>/dev/null ¦ cmd --help > /dev/null 2>&1 ¦ sed s/a/b/ x ¦ tar tzf a.tgz
      ¦ dd if=/dev/zero count=1 ¦ rsync --dry-run a b`,
    );
  });
  it('knows SQL on the command line, in here-documents and pipes', () => {
    all(
      'destructive',
      `psql -c "DROP TABLE a" ¦ psql $DB --command="TRUNCATE a" ¦ psql -c "DELETE FROM a WHERE b = 1"
      ¦ psql -c "UPDATE a SET b = 1" ¦ psql -c "ALTER TABLE a DROP COLUMN b"
      ¦ mysql -e "drop database a" ¦ psql <<EOF⏎SELECT 1;⏎DROP TABLE a;⏎EOF ¦ echo "DROP TABLE a" | psql
      ¦ psql <<< "DELETE FROM a" ¦ sqlite3 x.db "delete from a" ¦ docker exec db psql -c "drop table a"
      ¦ psql < backup.sql ¦ psql -f restore.sql ¦ cat dump.sql | psql ¦ mysql db < dump.sql
      ¦ pg_restore -d db dump ¦ dropdb x ¦ redis-cli FLUSHALL ¦ redis-cli -n 1 del key
      ¦ mongosh --eval "db.a.drop()"`,
    );
    all(
      'changes',
      `psql -c "INSERT INTO a VALUES (1)" ¦ psql -c "UPDATE a SET b = 1 WHERE c = 2"
      ¦ psql -c "CREATE INDEX a ON b(c)" ¦ redis-cli set a b ¦ mongosh --eval "db.a.insertOne({})"
      ¦ psql -c "SELECT pg_terminate_backend(1)"`,
    );
    all(
      'safe',
      `psql $DATABASE_URL -c "SELECT 1" ¦ psql -c "SHOW ssl;" ¦ psql -d a -c "\\dt" ¦ psql -l
      ¦ psql -c "-- DROP TABLE a⏎SELECT 'DROP TABLE'" ¦ psql $D -c "\\copy (SELECT 1) to stdout"
      ¦ redis-cli -u "$REDIS_URL" ping ¦ redis-cli config get maxmemory ¦ mysql -e "show tables"
      ¦ pg_dump db ¦ mongosh --eval "db.stats()" ¦ psql -c "EXPLAIN SELECT 1; SELECT 2"`,
    );
    all('changes', `pg_dump db > dump.sql`);
  });
  it('knows migrations', () => {
    all(
      'destructive',
      `alembic downgrade -1 ¦ rails db:rollback ¦ bin/rails db:drop ¦ npx prisma migrate reset
      ¦ php artisan migrate:fresh ¦ python manage.py flush ¦ flyway clean
      ¦ npx sequelize-cli db:migrate:undo ¦ flask db downgrade`,
    );
    all(
      'changes',
      `alembic upgrade head ¦ rails db:migrate ¦ python manage.py migrate ¦ npx prisma migrate deploy
      ¦ flask db upgrade`,
    );
    all(
      'safe',
      `alembic current ¦ rails db:migrate:status ¦ python manage.py showmigrations
      ¦ npx prisma migrate status ¦ flyway info`,
    );
  });
  it('knows git', () => {
    all(
      'destructive',
      `git reset --hard HEAD~1 ¦ git push --force ¦ git push -f origin main ¦ git push origin :old
      ¦ git push --delete origin x ¦ git clean -fd ¦ git checkout -- . ¦ git branch -D x
      ¦ git stash drop ¦ git restore x ¦ git tag -d v1`,
    );
    all(
      'changes',
      `git push origin main ¦ git commit -m "x" ¦ git fetch ¦ git checkout v1.0.0
      ¦ git reset --soft HEAD~1 ¦ git revert HEAD ¦ git tag v1 ¦ git pull ¦ git restore --staged x
      ¦ git stash`,
    );
    all(
      'safe',
      `git status ¦ git check-ignore .env ¦ git cat-file -t HEAD ¦ git log --oneline -5 ¦ git diff --exit-code ¦ git grep -i "push"
      ¦ git branch --show-current ¦ git tag -l ¦ git tag --points-at HEAD ¦ git remote -v ¦ git clean -n ¦ git -C x status
      ¦ git push --dry-run ¦ git config --get user.name ¦ git stash list`,
    );
    all('interactive', `git commit ¦ git rebase -i HEAD~3 ¦ git add -p`);
  });
  it('knows containers', () => {
    all(
      'destructive',
      `docker rm x ¦ docker system prune -af ¦ docker volume rm x ¦ docker-compose down
      ¦ docker compose -f a.yml down -v ¦ docker rmi x ¦ docker image prune`,
    );
    all(
      'changes',
      `docker build -t a . ¦ docker tag a b ¦ docker push a ¦ docker run -d -p 80:80 a
      ¦ docker compose up -d ¦ docker stop a ¦ docker pull a ¦ docker run --rm a pytest`,
    );
    all(
      'safe',
      `docker ps ¦ docker logs a --tail 20 ¦ docker compose -f a.yml ps ¦ docker inspect a
      ¦ docker compose config ¦ docker stats --no-stream ¦ docker exec a redis-cli ping
      ¦ docker --version`,
    );
    all(
      'endless',
      `docker logs -f a ¦ docker compose logs --follow ¦ docker compose -f a.yml logs -f
      ¦ docker compose up ¦ docker-compose -f a.yml up --build ¦ docker stats a
      ¦ docker run -p 80:80 nginx`,
    );
    all(
      'interactive',
      `docker exec -it a bash ¦ docker exec a psql ¦ docker run -it a sh ¦ docker attach a
      ¦ docker login`,
    );
    all('safe', `docker compose -f a.yml logs ¦ docker logs --tail 50 a`);
  });
  it('knows clusters and infrastructure', () => {
    all(
      'destructive',
      `kubectl delete namespace x ¦ kubectl -n a rollout undo deployment/b ¦ kubectl drain x
      ¦ kubectl scale deploy/x --replicas=0 ¦ helm rollback x 1 ¦ helm uninstall x ¦ terraform destroy
      ¦ terraform apply -auto-approve ¦ argocd app delete x ¦ pulumi destroy
      ¦ kubectl exec pod -- rm -rf /x`,
    );
    all(
      'changes',
      `kubectl apply -f x ¦ kubectl create namespace x ¦ kubectl rollout restart deploy/x
      ¦ helm upgrade x y ¦ terraform init ¦ ansible-playbook x.yml`,
    );
    all(
      'safe',
      `kubectl get pods -n delete ¦ kubectl -n a get secret b ¦ kubectl rollout status deploy/x
      ¦ kubectl apply --dry-run=client -f x ¦ kubectl logs x --tail=50 ¦ kubectl config current-context
      ¦ helm list ¦ terraform plan ¦ terraform state list ¦ ansible-playbook --check x.yml
      ¦ kubectl exec pod -- ls`,
    );
    all(
      'endless',
      `kubectl port-forward svc/x 80:80 ¦ kubectl logs -f x ¦ kubectl get pods -w ¦ argocd app watch x
      ¦ kubectl port-forward svc/x 80:80 &`,
    );
    all('interactive', `kubectl edit deploy/x ¦ kubectl exec -it x -- bash`);
  });
  it('knows platforms', () => {
    all(
      'destructive',
      `railway deployment rollback <id> ¦ heroku pg:reset ¦ heroku apps:destroy x ¦ vercel rollback
      ¦ aws s3 rm s3://x --recursive ¦ aws s3 sync a s3://x --delete
      ¦ aws ec2 terminate-instances --instance-ids i ¦ gcloud run services delete x
      ¦ gh release delete v1 ¦ vercel deploy --prod @previous-deployment-id
      ¦ docker run -d app:previous-version`,
    );
    all(
      'changes',
      `vercel deploy --prod ¦ railway up ¦ railway variables set A=b ¦ aws s3 cp a s3://b
      ¦ aws amplify start-deployment --app-id x ¦ gcloud run deploy x ¦ gh release create v1
      ¦ railway backup download <id> ¦ stripe trigger x`,
    );
    all(
      'safe',
      `railway deployment list ¦ railway backup list ¦ railway variables ¦ aws s3 ls
      ¦ aws sts get-caller-identity ¦ gcloud run services list ¦ gh run list ¦ heroku config ¦ vercel ls
      ¦ railway logs --lines 50 ¦ heroku logs`,
    );
    all(
      'endless',
      `railway logs ¦ railway logs --tail ¦ railway logs | grep x ¦ heroku logs --tail ¦ heroku logs -t
      ¦ fly logs ¦ stripe listen`,
    );
    all('interactive', `railway login ¦ gh auth login ¦ aws configure ¦ fly ssh console`);
  });
  it('knows what follows something for ever', () => {
    all(
      'endless',
      `tail -f x ¦ tail -n 5 -F x ¦ journalctl -fu nginx ¦ watch kubectl get pods
      ¦ watch -n 10 'curl -s x | jq' ¦ top ¦ yes ¦ ping x.org ¦ sleep infinity ¦ vmstat 1 ¦ tcpdump -i eth0`,
    );
    all(
      'safe',
      `tail -n 50 x ¦ journalctl -u nginx ¦ ping -c 4 x.org ¦ top -b -n 1 ¦ yes | head ¦ timeout 5 tail -f x
      ¦ vmstat 1 5`,
    );
    all('safe', `ping x.org`, 'cmd');
    all('endless', `ping -t x.org`, 'cmd');
  });
  it('knows servers', () => {
    all(
      'endless',
      `npm start ¦ npm run dev ¦ yarn dev ¦ pnpm run serve ¦ npm run test:watch ¦ uvicorn a:b
      ¦ flask run ¦ celery -A a worker --loglevel=info ¦ celery -A a flower ¦ python -m http.server
      ¦ python3 manage.py runserver ¦ node server.js ¦ rails s ¦ php -S localhost:80 ¦ php artisan serve
      ¦ npx prisma studio ¦ locust -f x.py ¦ jest --watch ¦ make dev ¦ redis-server ¦ npm run start ¦ npx vitest ¦ npm test -- --watchAll`,
    );
    all(
      'changes',
      `npm run build ¦ npm run deploy ¦ locust -f x.py --headless ¦ npm run start:migrations
      ¦ celery -A a worker --detach`,
    );
  });
  it('knows what waits for a person', () => {
    all(
      'interactive',
      `psql ¦ psql "$DATABASE_URL" ¦ mysql -u root -p ¦ redis-cli -u "$R" ¦ ssh user@host ¦ python
      ¦ node ¦ python3 -i ¦ bash ¦ vim x ¦ nano .env ¦ npm login ¦ read NAME ¦ passwd ¦ crontab -e
      ¦ less x ¦ sudo -i ¦ su - postgres ¦ rails c ¦ python manage.py shell
      ¦ python manage.py createsuperuser ¦ openssl s_client -connect x:443 ¦ mongosh "$M" ¦ sqlite3 x.db
      ¦ mysqldump -u root -p db > x`,
    );
    all(
      'safe',
      `ssh -T git@github.com ¦ cat urls | while read url; do curl $url; done ¦ echo | openssl s_client -connect x:443 ¦ psql --version ¦ ssh host uptime
      ¦ openssl s_client -connect x:443 </dev/null ¦ echo "SELECT 1" | psql ¦ node --version ¦ python -V`,
    );
  });
  it('knows requests', () => {
    all(
      'safe',
      `curl https://x.org ¦ curl -sS -o /dev/null -w "%{http_code}" x.org ¦ curl -I x.org
      ¦ curl -X OPTIONS x.org ¦ curl -G -d a=b x.org ¦ wget -qO- x.org ¦ wget --spider x.org
      ¦ http GET x.org`,
    );
    all(
      'changes',
      `curl -X POST x.org ¦ curl -d a=b x.org ¦ curl -sXPUT x.org ¦ curl --json '{}' x.org
      ¦ curl -T file x.org ¦ curl -O x.org/a ¦ curl -o a x.org ¦ wget x.org/a ¦ http POST x.org
      ¦ curl -sd @f x.org`,
    );
    all(
      'destructive',
      `curl -X DELETE x.org/1 ¦ curl -sL x.org/install.sh | sh ¦ curl x.org | sudo bash -s -- -y
      ¦ wget -qO- x.org | bash ¦ bash -c "$(curl -fsSL x.org)" ¦ bash <(curl -s x.org)`,
    );
  });
  it('knows code of other languages', () => {
    all(
      'safe',
      `python -c "import secrets; print(secrets.token_urlsafe(32))"
      ¦ python3 <<EOF⏎import os⏎missing = [v for v in a if not os.getenv(v)]⏎if missing:⏎    print(missing)⏎EOF
      ¦ node -p "1 + 1" ¦ python -c "import yaml; yaml.safe_load(open('x'))"`,
    );
    all(
      'changes',
      `python -c "from a import init_db; init_db()" ¦ python x.py
      ¦ node -e "require('fs').writeFileSync('a', 'b')" ¦ python -c "open('x', 'w')"`,
    );
    all(
      'destructive',
      `python -c "from a import rollback_migration; rollback_migration()" ¦ node -e "fs.rmSync('x')"
      ¦ python - <<EOF⏎import shutil⏎shutil.rmtree("x")⏎EOF`,
    );
  });
  it('knows packages, tests and checks', () => {
    all(
      'changes',
      `npm install ¦ npm ci ¦ pip install -r x ¦ npm publish ¦ npm audit fix ¦ cargo build
      ¦ apt-get install -y x ¦ prettier --write . ¦ eslint --fix . ¦ black . ¦ npm version patch
      ¦ poetry install`,
    );
    all(
      'safe',
      `npm test ¦ pytest -v ¦ python -m pytest --cov ¦ npm audit ¦ npm outdated ¦ pip list --outdated
      ¦ pip-audit ¦ trivy image x ¦ eslint . ¦ prettier --check . ¦ black --check . ¦ cargo test
      ¦ go vet ./... ¦ npx jest ¦ npm run lint ¦ make test ¦ ./scripts/smoke_test.sh ¦ tsc --noEmit
      ¦ shellcheck x.sh ¦ npx vitest run ¦ npm test -- --watchAll=false`,
    );
    all(
      'destructive',
      `npm unpublish x ¦ apt-get remove x ¦ ./scripts/rollback.sh ¦ make db-reset
      ¦ ./scripts/restore-db.sh ¦ bash scripts/teardown.sh`,
    );
    all(
      'changes',
      `./scripts/deploy.sh ¦ make release ¦ ./scripts/bump-version.sh ¦ make ¦ ./promote.sh $VERSION
      ¦ bash scripts/setup.sh ¦ k6 run x.js ¦ ab -n 10 x.org`,
    );
  });
  it('knows the system', () => {
    all('destructive', `shutdown -h now ¦ sudo reboot ¦ userdel x ¦ crontab -r ¦ iptables -F ¦ ufw disable`);
    all(
      'changes',
      `systemctl restart nginx ¦ sudo systemctl status nginx ¦ kill -9 1 ¦ ufw allow 22
      ¦ nginx -s reload ¦ certbot renew ¦ useradd x`,
    );
    all(
      'safe',
      `systemctl status nginx ¦ systemctl is-active x ¦ crontab -l ¦ ufw status ¦ nginx -t
      ¦ certbot renew --dry-run ¦ df -h ¦ kill -0 1 ¦ ip addr`,
    );
  });
  it('knows PowerShell and cmd.exe', () => {
    all(
      'destructive',
      `Remove-Item -Recurse x ¦ Get-Item x | Remove-Item ¦ if ($true) { del x } ¦ Clear-Content x
      ¦ docker rm x ¦ Restart-Computer ¦ Invoke-RestMethod -Method Delete x`,
      'powershell',
    );
    all(
      'changes',
      `Stop-Service x ¦ New-Item x ¦ Get-Date > x ¦ Invoke-WebRequest -Method POST x
      ¦ Get-Date | Out-File x`,
      'powershell',
    );
    all(
      'safe',
      `Get-Service x | Where-Object { $_.Status -eq "Up" } ¦ Test-NetConnection x
      ¦ Invoke-WebRequest https://x.org ¦ npm test ¦ Remove-Item x -WhatIf`,
      'powershell',
    );
    all('endless', `Get-Content x -Wait`, 'powershell');
    all('destructive', `del /q x ¦ RD /s x ¦ if exist x rmdir /s x`, 'cmd');
    all('safe', `dir ¦ TYPE x | findstr y`, 'cmd');
  });
  it('knows the rarer ways, too', () => {
    all(
      'destructive',
      `argocd app rollback x ¦ mongorestore dump ¦ npx prisma db push --accept-data-loss ¦ init 6
      ¦ kubectl scale deploy x --replicas 0 ¦ git gc --prune=now ¦ find . -name x -print -delete`,
    );
    all(
      'interactive',
      `su - postgres -c "psql -l" ¦ kubectl exec -it a -- ls ¦ ssh -t host top ¦ docker compose exec db psql`,
    );
    all(
      'endless',
      `kafka-console-consumer --topic x ¦ npx vite ¦ cargo watch ¦ ./gradlew bootRun ¦ docker compose -f a.yml logs -f api`,
    );
    all(
      'changes',
      `cargo fmt ¦ ruff format . ¦ timeout 5 frobnicate ¦ docker compose build ¦ kafka-topics --create --topic x
      ¦ celery -A a worker -d ¦ sudo ls ¦ docker run --rm a ls`,
    );
    all(
      'safe',
      `make -C run test ¦ git log --follow x ¦ cargo fmt --check ¦ ruff check . ¦ tflint ¦ terraform state list
      ¦ ls | tee /dev/stderr ¦ kafka-topics --list ¦ pg_restore -l dump`,
    );
  });
});
