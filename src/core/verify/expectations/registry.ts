// Every rule for expectations, in the order in which they are asked. A new one is a file in rules/ and a line here.
import type { ExpectationRule } from './rule.ts';
import { absenceRule } from './rules/absence.ts';
import { contentTypeRule } from './rules/content-type.ts';
import { coverageRule } from './rules/coverage.ts';
import { durationRule } from './rules/duration.ts';
import { everyRule } from './rules/every.ts';
import { exitStatusRule } from './rules/exit-status.ts';
import { fieldRule } from './rules/field.ts';
import { headerRule } from './rules/header.ts';
import { jsonRule } from './rules/json.ts';
import { latencyRule } from './rules/latency.ts';
import { literalRule } from './rules/literal.ts';
import { numberRule } from './rules/number.ts';
import { quotedRule } from './rules/quoted.ts';
import { rateRule } from './rules/rate.ts';
import { redirectRule } from './rules/redirect.ts';
import { relativeRule } from './rules/relative.ts';
import { shapeRule } from './rules/shape.ts';
import { statusRule } from './rules/status.ts';
import { versionRule } from './rules/version.ts';

export const expectationRules: readonly ExpectationRule[] = [
  jsonRule,
  relativeRule,
  redirectRule,
  statusRule,
  headerRule,
  contentTypeRule,
  everyRule,
  exitStatusRule,
  coverageRule,
  latencyRule,
  rateRule,
  durationRule,
  versionRule,
  absenceRule,
  numberRule,
  shapeRule,
  fieldRule,
  quotedRule,
  literalRule,
];
