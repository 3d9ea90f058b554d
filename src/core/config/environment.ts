// The environment that a run is for: what is common to all, its own settings, and what the checklist says of itself.
import type { Config, EnvironmentSettings, FrontMatter, Policy, RunSettings } from './model.ts';

/** Settings with nothing left open but what the host decides. */
export interface Environment extends Omit<RunSettings, 'variables'> {
  /** `undefined` where none is chosen. */
  readonly name: string | undefined;
  readonly production: boolean;
  /** Without those of the process and of env files, see `variables.ts`. */
  readonly variables: ReadonlyMap<string, string>;
  readonly urls: ReadonlyMap<string, string>;
  readonly envFiles: readonly string[];
  readonly policy: Policy;
}

/**
 * The environment of that name, else the one the checklist names, else the configured one, else what is common to all.
 * @returns `missing` is a sentence for people about a name that stands for nothing.
 */
export function environmentFor(
  config: Config,
  chosen: string | undefined,
  frontMatter: FrontMatter = {},
): Environment | { readonly missing: string } {
  const name = chosen ?? frontMatter.environment ?? config.defaultEnvironment;
  const { defaults } = config;
  const own = name === undefined ? {} : config.environments.get(name);
  if (own === undefined) return { missing: missing(config, name) };
  const { environment: _, variables, ...file } = frontMatter;
  return {
    ...defaults,
    ...own,
    ...file,
    name,
    production: own.production ?? (name !== undefined && soundsLikeProduction.test(name)),
    variables: merged(defaults.variables, own.variables, variables),
    urls: merged(defaults.urls, own.urls),
    envFiles: [...(defaults.envFiles ?? []), ...(own.envFiles ?? [])],
    policy: policyOf(defaults, own),
  };
}

const soundsLikeProduction = /(?:^|[-_. ])(?:prod|production|prd|live)(?:$|[-_. ])/i;

function policyOf({ policy }: EnvironmentSettings, own: EnvironmentSettings): Policy {
  return { ...policy, ...own.policy, commands: merged(policy?.commands, own.policy?.commands) };
}

function merged<T>(...maps: readonly (ReadonlyMap<string, T> | undefined)[]): ReadonlyMap<string, T> {
  return new Map(maps.flatMap((map) => [...(map ?? [])]));
}

function missing({ environments }: Config, name: string | undefined): string {
  const known = [...environments.keys()].join(', ');
  return `There is no environment “${name}” in .shipcheck.yaml${known ? `, only ${known}` : ''}.`;
}
