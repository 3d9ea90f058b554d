// What is said of a product's CORS settings; see `products`.
import type { CorsKind } from '../rules.ts';
import type { ValueLanguage } from './origins.ts';

/** Paths are as items have them: lower case, without `-` and `_`, names joined by dots. */
interface RuleBase {
  readonly path: RegExp;
  /** Of the file's path, in lower case. */
  readonly file?: RegExp;
  /** Something that must stand beside it: `name=value`, the name as the last part of a path. */
  readonly beside?: RegExp;
  /** What the software does with it, as a sentence for people. */
  readonly note?: string;
}

/** A setting whose value is the allowed origins. */
export interface OriginRule extends RuleBase {
  readonly language?: ValueLanguage;
  /**
   * When a wildcard makes the software send the request's origin back: `credentials` when those are allowed too, as
   * `*` itself would be of no use then.
   */
  readonly echoes?: 'always' | 'credentials';
  /** Whether credentials are allowed when nothing is said of them. */
  readonly credentialsByDefault?: boolean;
  /** Whether `*` is compared like any other origin here, so that it lets nobody in. */
  readonly isLiteral?: boolean;
  /** Objects that anybody may read anyway where only GET and HEAD are allowed. */
  readonly isStorage?: boolean;
}

/** A setting that by being on, or by being there, allows any origin. */
export interface SwitchRule extends RuleBase {
  readonly kind: Extract<CorsKind, 'allow-all' | 'default' | 'reflected'>;
  /** Values that switch it on; without it, a table or an empty value does. */
  readonly on?: RegExp;
  /** Beside it or under it, `name=value` of what takes the place of the default. */
  readonly unless?: RegExp;
  readonly credentialsByDefault?: boolean;
  /** Whether credentials make the software send the request's origin back. */
  readonly echoes?: 'credentials';
}

/** The rules of one family of software; the first one whose path matches is taken. */
export interface Product {
  readonly origins: readonly OriginRule[];
  readonly switches: readonly SwitchRule[];
}
