// Tests, linters, type checkers and scanners: they look, and say what they think.
import { has, type Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const checks: RiskVerdict = { class: 'safe', because: 'only checks', checks: true };
const builds: RiskVerdict = { class: 'changes', because: 'builds the project', builds: true };
const rewrites: RiskVerdict = { class: 'changes', because: 'rewrites files' };

const always: ReadonlySet<string> = new Set(
  `pytest py.test unittest nose2 tox nox behave rspec cucumber phpunit pest jest vitest mocha ava tap jasmine karma cypress
  playwright testcafe newman bats ctest prove nyc c8 coverage pip-audit safety bandit semgrep flake8 pylint mypy
  pyright pyflakes pycodestyle pydocstyle vulture radon phpstan psalm phpcs brakeman bundler-audit golangci-lint staticcheck
  gosec govulncheck errcheck trivy grype syft snyk dive hadolint dockle gitleaks trufflehog detect-secrets ggshield
  git-secrets checkov kube-bench nikto lighthouse lhci pa11y axe actionlint yamllint markdownlint markdownlint-cli2 vale
  codespell cspell depcheck knip license-checker licensee commitlint htmlhint stylelint shellcheck cargo-audit cargo-deny
  osv-scanner retire npm-check audit-ci size-limit bundlesize publint attw cosign 
  tsd dtslint xo standard swiftlint ktlint checkstyle spotbugs pmd sonar-scanner zap-baseline.py wpscan compileall
  py_compile json.tool`.split(/\s+/),
);
/** Formatters and linters that write when asked to, or unless asked not to. */
const fixers =
  /^(?:eslint|oxlint|biome|stylelint|ruff|rubocop|markdownlint|markdownlint-cli2|golangci-lint|ktlint|cspell|standard|xo|tslint|phpcs)$/;
const formatters =
  /^(?:prettier|black|isort|gofmt|goimports|rustfmt|shfmt|clang-format|autopep8|yapf|google-java-format|dprint|oxfmt|phpcbf|php-cs-fixer)$/;

export const quality: RiskRule = { name: 'quality', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, args, operands } = invocation;
  if (fixers.test(program)) {
    const writes =
      has(invocation, '--fix', '--write', '-w', '--fix-dangerously', '-A', '--autocorrect', '-a') ||
      (program === 'ruff' && operands[0] === 'format' && !has(invocation, '--check'));
    return writes ? rewrites : checks;
  }
  if (formatters.test(program)) {
    const only = has(
      invocation,
      '--check',
      '-c',
      '--diff',
      '-d',
      '-l',
      '--list-different',
      '--dry-run',
      '-n',
      '--check-only',
    );
    return only || (program === 'prettier' && !has(invocation, '--write', '-w')) ? checks : rewrites;
  }
  if (program === 'tsc') return has(invocation, '--noEmit', '--version') ? checks : builds;
  if (program === 'playwright' && operands[0] === 'install')
    return { class: 'changes', because: 'installs browsers' };
  if (program === 'cypress' && operands[0] === 'open')
    return { class: 'interactive', because: 'opens a window' };
  if (program === 'pre-commit')
    return /^(?:install|autoupdate|clean|uninstall)$/.test(operands[0] ?? '')
      ? { class: 'changes', because: 'changes the hooks' }
      : rewrites;
  if (/^(?:gradle|gradlew)$/.test(program))
    return operands.every((task) => /(?:^|:)(?:test|check|lint|dependencies|tasks|projects)$/.test(task)) &&
      args.length > 0
      ? checks
      : undefined;
  if (
    /^(?:vite|webpack|rollup|esbuild|parcel|next|nuxt|astro|gatsby|ng|react-scripts|vue-cli-service|hugo|jekyll|mkdocs|sphinx-build|xcodebuild|msbuild|cmake|ninja|meson|bazel|gcc|g\+\+|clang|javac|rustc|swift|sbt|lerna|rush|goreleaser|changeset|semantic-release|vite-node|fastlane|electron-builder|vsce|turbo|nx)$/.test(
      program,
    )
  ) {
    return builds;
  }
  return always.has(program) ? checks : undefined;
}
