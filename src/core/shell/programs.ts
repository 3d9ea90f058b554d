// The programs that developers run, as far as it takes to tell a command line from other words.

/** What is known of a program: its name alone (`name`), a name that is an everyday word too (`noun`), its sub-commands. */
export type Program =
  | { readonly kind: 'name' }
  | { readonly kind: 'noun' }
  | { readonly kind: 'tool'; readonly subCommands: ReadonlySet<string> };

/** `undefined` for a program that nobody has entered here. */
export function knownProgram(name: string): Program | undefined {
  const subCommands = tools.get(name);
  if (subCommands !== undefined) return { kind: 'tool', subCommands };
  if (nouns.has(name)) return { kind: 'noun' };
  return names.has(name) ? { kind: 'name' } : undefined;
}

/** Programs that say everything by their name: one word is a whole command. */
export const complete: ReadonlySet<string> = words(`
  pytest py.test pip-audit tox nox rspec phpunit ls pwd whoami uptime ifconfig lsblk lscpu cargo-audit govulncheck
`);

/** Names that mean a program and nothing else; any arguments will do. */
const names = words(`
  ls ll pwd cat bat grep egrep fgrep zgrep rg ag ack sed awk gawk tr wc uniq xargs tee rm rmdir mv cp ln mkdir mktemp
  chmod chown chgrp stat df du lsof ps pgrep pkill killall htop uptime whoami uname hostname lsblk lscpu vmstat iostat
  netstat ss ifconfig dmesg journalctl sysctl crontab mkfs mkswap swapon swapoff fallocate fdisk umount dd tar gzip
  gunzip bzip2 xz zip unzip 7z rsync scp sftp ssh ssh-keygen ssh-keyscan ssh-copy-id ssh-add telnet nc ncat netcat
  nmap ping ping6 traceroute mtr dig nslookup whois curl wget https httpie xh wrk wrk2 ab siege vegeta bombardier
  autocannon k6 locust artillery jmeter gatling oha openssl certutil keytool certbot gpg sha256sum shasum md5sum
  base64 xxd hexdump jq yq xmllint pandoc vi vim nvim nano emacs tmux screen echo printf cd sleep usermod useradd
  adduser userdel groupadd passwd sudo su doas apt-get apt-cache apt-key dpkg yum dnf rpm zypper pacman apk ufw
  iptables nft firewall-cmd fail2ban-client logrotate chkconfig update-rc.d supervisorctl forever nodemon ts-node tsx
  tsc esbuild eslint oxlint prettier stylelint biome jest vitest mocha ava cypress playwright nyc c8 lighthouse lhci
  pa11y axe semantic-release changeset husky lint-staged commitlint json-server pytest py.test tox nox pip-audit
  safety bandit semgrep ruff flake8 pylint mypy pyright isort python python2 python3 py ipython pypy pip-compile
  pip-sync uvicorn gunicorn hypercorn daphne waitress-serve virtualenv celery django-admin jupyter mkdocs sphinx-build
  twine rspec rubocop brakeman rake ruby irb sidekiq phpunit phpstan phpcs psalm php artisan perl prove lua Rscript
  java javac mvnw gradle gradlew sbt ktlint scala kotlin msbuild nuget xcodebuild fastlane gcc g++ clang cmake ninja
  ctest meson valgrind gdb rustc rustup rustfmt gofmt golangci-lint gosec govulncheck staticcheck goreleaser psql
  pg_dump pg_dumpall pg_restore pg_isready pg_basebackup createdb dropdb createuser pgbench vacuumdb mysql mysqldump
  mysqladmin mysqlcheck mariadb mariadb-dump sqlite3 sqlcmd sqlplus mongo mongosh mongodump mongorestore mongoexport
  mongoimport redis-cli redis-benchmark redis-server memcached-tool influx cqlsh clickhouse-client kafka-topics
  kafka-console-consumer kafka-consumer-groups rabbitmqctl rabbitmq-diagnostics etcdctl nats dbmate golang-migrate
  sqlx goose knex sequelize typeorm kubectx kubens kubeval kubeconform kubeadm kustomize helmfile k9s stern k3d k3s
  eksctl skopeo cosign syft grype trivy snyk dive hadolint dockle docker-machine nerdctl buildah ctr crictl gitleaks
  trufflehog detect-secrets git-secrets ggshield checkov tfsec tflint terrascan kube-score kube-bench nikto zap-cli
  testssl.sh testssl sslscan sslyze wpscan sqlmap newman ansible ansible-playbook ansible-galaxy ansible-vault puppet
  chef-client salt packer vagrant cdktf gsutil bq linode-cli hcloud oci ibmcloud cf s3cmd rclone newrelic sentry-cli
  datadog-agent promtool amtool logcli grafana-cli surge hugo jekyll gatsby zcat zless nginx apachectl apache2ctl
  httpd haproxy caddy varnishadm envsubst update-ca-certificates systemd-analyze hostnamectl timedatectl loginctl
  networkctl resolvectl getent lsmod modprobe nvidia-smi xdg-open pbcopy shellcheck shfmt bats actionlint yamllint
  markdownlint markdownlint-cli2 vale codespell cspell depcheck knip npm-check-updates ncu license-checker retire
  dotnet-ef findstr ipconfig tasklist taskkill robocopy xcopy icacls netsh schtasks choco winget scoop msiexec reg sc
  iisreset appcmd certreq bcdedit diskpart
`);

/** Programs whose names are everyday words: only arguments that no sentence has make them a command. */
const nouns = words(`
  make test find sort time watch host which who date at cut head tail less more join split touch service top free id
  type set source wait exit history last look comm diff cmp file env nice clear fold sh bash zsh fish dash node just
  task expect install link batch screen strings rename patch column paste seq factor yes true false command eval exec
  return shift trap apply convert identify import open start stop logger mail sendmail traceroute ip route boundary
  waypoint ko act hub rush parcel rollup sbt stack cabal rebar3 elixir magento buck pants ant copy del dir move ren
  net http hey black read mount kill drill serve unicorn puma export unset alias tidy mc swift pod crane
`);

/** Programs whose first argument is one of a list of sub-commands. */
const tools: ReadonlyMap<string, ReadonlySet<string>> = subCommandTable(`
  git: add am archive bisect blame branch bundle cat-file check-attr check-ignore check-mailmap check-ref-format checkout
    cherry cherry-pick clean clone commit config count-objects describe diff diff-index diff-tree fetch for-each-ref format-patch fsck gc grep init lfs log ls-files ls-remote
    ls-tree merge merge-base mv name-rev notes prune pull push rebase reflog remote reset restore rev-list rev-parse revert rm
    secrets send-email shortlog show show-ref show-branch sparse-checkout stash status submodule switch symbolic-ref tag
    var verify-commit verify-tag version whatchanged worktree crypt flow filter-branch filter-repo
  npm: access adduser audit bin cache ci config create dedupe deprecate diff dist-tag docs doctor exec explain find-dupes
    fund help init i install install-ci-test install-test it link list ll login logout ls org outdated owner pack ping
    pkg prefix profile prune publish query rebuild repo restart root run run-script search shrinkwrap star start stop
    team test t token uninstall unpublish update up upgrade version view whoami
  pnpm: add audit build ci create deploy dev dlx exec fetch i import init install link lint list ls outdated pack prune
    publish rebuild recursive remove run start store test typecheck unlink up update why
  yarn: add audit build cache config create deploy dev dlx exec format import info init install link lint list node npm
    outdated pack plugin prettier publish remove run serve start test typecheck tsc unlink up upgrade
    upgrade-interactive version versions why workspace workspaces
  bun: add build create init install link outdated pm publish remove run test update x
  deno: bench bundle cache check compile coverage deploy doc eval fmt info init install lint publish run serve task test
  docker: attach build buildx builder commit compose container context cp create diff events exec export history image
    images import info inspect kill load login logout logs manifest network node pause plugin port ps pull push rename
    restart rm rmi run save scan scout search secret service stack start stats stop swarm system tag top trust unpause
    update version volume wait
  podman: build commit compose container cp create exec generate image images info inspect kill load login logout logs
    network play pod port ps pull push restart rm rmi run save start stats stop system tag top unshare version volume
  kubectl: annotate api-resources api-versions apply attach auth autoscale certificate cluster-info completion config
    cordon cp create debug delete describe diff drain edit events exec explain expose get kustomize label logs patch
    plugin port-forward proxy replace rollout run scale set taint top uncordon version wait
  oc: adm apply create delete describe exec expose get login logs new-app new-project patch policy port-forward process
    project projects rollback rollout rsh rsync scale set start-build status tag whoami
  helm: create dependency diff env get history install lint list ls package plugin pull push registry repo rollback
    search secrets show status template test uninstall upgrade verify version
  terraform: apply console destroy fmt force-unlock get graph import init login logout output plan providers refresh show
    state taint test untaint validate version workspace
  pip: cache check config debug download freeze hash index inspect install list search show uninstall wheel
  pip3: cache check config debug download freeze hash index inspect install list search show uninstall wheel
  pipx: ensurepath inject install list reinstall run uninstall upgrade upgrade-all
  poetry: add build cache check config env export init install lock new publish remove run self shell show update version
  pipenv: check clean graph install lock requirements run shell sync uninstall update upgrade verify
  pdm: add build install list lock outdated publish remove run sync update
  hatch: build clean dep env fmt publish run shell test version
  uv: add build cache export init lock pip publish python remove run self sync tool tree venv version
  conda: activate build clean config create deactivate env export info init install list remove render run search update
  go: build clean doc env fix fmt generate get install list mod run test tool version vet work
  cargo: add audit bench build check clean clippy deny doc fetch fix fmt generate-lockfile install login metadata nextest
    outdated owner package publish remove run search test tree uninstall update vendor yank
  bundle: add audit check clean config exec info init install list lock outdated show update
  bundler: audit check exec install update
  gem: build cleanup install list outdated push search uninstall update
  composer: audit check-platform-reqs clear-cache create-project diagnose dump-autoload global install outdated remove
    require run-script show update validate why
  brew: bundle cleanup doctor info install link list outdated search services tap uninstall unlink update upgrade
  apt: autoremove clean full-upgrade install list policy purge remove search show update upgrade
  snap: install list refresh remove
  gh: api attestation auth browse cache codespace extension gist issue label org pr project release repo ruleset run
    search secret ssh-key status variable workflow
  glab: api auth ci issue mr release repo
  fly: apps auth certs checks config deploy doctor info ips launch logs machine open postgres proxy regions releases
    scale secrets ssh status volumes
  argocd: account admin app appset cert cluster context login proj repo version
  argo: archive cron delete get lint list logs resubmit retry stop submit template terminate version wait
  flux: bootstrap check create delete diff events export get install logs reconcile resume suspend tree uninstall version
  istioctl: analyze dashboard install proxy-config proxy-status upgrade validate version verify-install
  linkerd: check diagnostics install upgrade version viz
  velero: backup restore schedule version
  stripe: config customers events fixtures listen login logs open products samples trigger webhooks
  expo: build doctor export install prebuild publish start
  eas: build credentials device login submit update
  flutter: analyze build clean config create doctor drive format install pub run test upgrade
  dart: analyze compile create fix format pub run test
  mix: compile deps deps.get ecto.create ecto.migrate ecto.rollback format hex.audit phx.digest phx.server release run test
  nx: affected build graph lint migrate run run-many serve test
  turbo: build daemon dev lint login prune run test
  lerna: bootstrap changed exec publish run version
  vite: build dev optimize preview
  next: build dev export info lint start
  nuxt: build dev generate preview start
  astro: add build check dev preview
  webpack: build serve watch
  ng: add build deploy e2e generate lint new serve test update version
  vue-cli-service: build inspect lint serve
  consul: acl agent connect info join kv leave members operator reload services snapshot validate version
  vault: audit auth delete kv lease list login operator policy read secrets server ssh status token unwrap version write
  nomad: agent alloc deployment eval job monitor node operator plan run server status stop
  skaffold: build debug delete deploy dev render run
  tilt: ci down up
  bazel: build clean coverage info query run sync test
  amplify: add configure delete env init push publish pull status
  copilot: app deploy env init job pipeline svc task
  fastlane: android ios init lanes match run
  systemctl: daemon-reload disable enable is-active is-enabled is-failed kill list-timers list-unit-files list-units mask
    poweroff reboot reload restart show start status stop unmask
  wp: cache cli core cron db option plugin post rewrite search-replace theme user
  drush: cache-rebuild cc cim cr cex status updatedb updb uli
  symfony: check:security console open security:check server server:start serve
  docker-compose: build config create down events exec images kill logs ls pause port ps pull push restart rm run start
    stop top up version
  railway: add backup connect delete deploy deployment docs domain down environment init link list login logout logs open
    redeploy restart run service shell ssh status up variable variables volume whoami
  heroku: addons apps auth builds certs config domains drains features git local login logout logs maintenance open pg
    pipelines plugins ps redis releases restart rollback run stack status whoami
  vercel: alias build certs deploy dev dns domains env git init inspect link list login logout logs ls promote pull redeploy
    remove rm rollback teams whoami
  netlify: build deploy dev env functions init link login logs open sites status
  firebase: deploy emulators functions hosting init login logout projects serve target use
  aws: acm amplify apigateway appconfig athena autoscaling backup cloudformation cloudfront cloudtrail cloudwatch codebuild
    codedeploy codepipeline cognito-idp configure dynamodb ec2 ecr ecs efs eks elasticache elasticbeanstalk elb elbv2
    events glue guardduty iam kinesis kms lambda lightsail logs opensearch organizations rds redshift route53 s3 s3api
    sagemaker secretsmanager ses sns sqs ssm sso stepfunctions sts waf wafv2
  gcloud: app artifacts auth beta builds components compute config container deploy dns endpoints firebase functions iam
    info init kms logging monitoring organizations projects pubsub redis run scheduler secrets services sql storage version
  az: account acr ad aks appservice cdn config container cosmosdb deployment extension functionapp group keyvault login
    logout monitor mysql network policy postgres redis resource role servicebus sql storage vm webapp
  doctl: account apps auth compute databases kubernetes monitoring projects registry serverless version
  wrangler: d1 deploy deployments dev init kv login logout pages publish r2 rollback secret tail types whoami
  supabase: db functions gen init inspect link login migration projects secrets start status stop test
  prisma: db format generate init migrate studio validate version
  sam: build delete deploy init list local logs package publish sync validate
  cdk: bootstrap deploy destroy diff doctor list ls synth watch
  pulumi: config destroy import login logs preview refresh stack up whoami
  serverless: deploy info invoke logs offline package print remove rollback
  sls: deploy info invoke logs offline package print remove rollback
  minikube: addons dashboard delete ip kubectl logs service ssh start status stop tunnel
  kind: build create delete export get load version
  alembic: branches check current downgrade edit ensure_version heads history init list_templates merge revision show
    stamp upgrade
  flyway: baseline check clean info migrate repair undo validate
  liquibase: changelog-sync diff drop-all history rollback rollback-count status tag update update-sql validate
  rails: assets:precompile c console db:create db:migrate db:rollback db:seed g generate log:clear routes runner s server
    test zeitwerk:check
  flask: db init-db routes run shell
  streamlit: cache config hello run version
  pre-commit: autoupdate clean gc install run uninstall validate-config
  tofu: apply console destroy fmt get graph import init login output plan providers refresh show state test validate
    version workspace
  terragrunt: apply destroy hclfmt init output plan run-all validate
  coverage: combine erase html json lcov report run xml
  flyctl: apps auth certs checks config deploy doctor info ips launch logs machine open postgres proxy regions releases
    scale secrets ssh status volumes
  pm2: delete describe flush install kill list logs ls monit ping reload resurrect restart save scale show start startup
    status stop unstartup update
  dotnet: add build clean dev-certs ef format list msbuild new nuget pack publish remove restore run sln test tool
    user-secrets vstest watch workload
  mvn: clean compile dependency:tree deploy install package release:perform release:prepare site test validate verify
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function subCommandTable(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = text.split(/\n(?= {2}\S+: )/).map((row) => row.trim().split(/:\s+/, 2));
  return new Map(rows.map(([program = '', list = '']) => [program, words(list)]));
}
