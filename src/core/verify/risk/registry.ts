// Every risk rule. A new one is a file in rules/ and a line here.
import type { RiskRule } from './rule.ts';
import { code } from './rules/code.ts';
import { databases } from './rules/databases.ts';
import { docker } from './rules/docker.ts';
import { earlierVersions } from './rules/earlier-versions.ts';
import { files } from './rules/files.ts';
import { git } from './rules/git.ts';
import { http } from './rules/http.ts';
import { infrastructure } from './rules/infrastructure.ts';
import { kubernetes } from './rules/kubernetes.ts';
import { load } from './rules/load.ts';
import { migrations } from './rules/migrations.ts';
import { packages } from './rules/packages.ts';
import { platforms } from './rules/platforms.ts';
import { powershell } from './rules/powershell.ts';
import { quality } from './rules/quality.ts';
import { readers } from './rules/readers.ts';
import { redirections } from './rules/redirections.ts';
import { servers } from './rules/servers.ts';
import { shells } from './rules/shells.ts';
import { streams } from './rules/streams.ts';
import { system } from './rules/system.ts';
import { tasks } from './rules/tasks.ts';
import { terminals } from './rules/terminals.ts';
import { typedSql } from './rules/typed-sql.ts';
import { wrappers } from './rules/wrappers.ts';

export const riskRules: readonly RiskRule[] = [
  code,
  databases,
  docker,
  earlierVersions,
  files,
  git,
  http,
  infrastructure,
  kubernetes,
  load,
  migrations,
  packages,
  platforms,
  powershell,
  quality,
  readers,
  redirections,
  servers,
  shells,
  streams,
  system,
  tasks,
  terminals,
  typedSql,
  wrappers,
];
