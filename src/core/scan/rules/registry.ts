// Every detector of secrets: one line for each module.
import type { Detector } from './detector.ts';
import { aiServices } from './secrets/ai-services.ts';
import { ai } from './secrets/ai.ts';
import { aws } from './secrets/aws.ts';
import { azure } from './secrets/azure.ts';
import { blockchain } from './secrets/blockchain.ts';
import { businessTools } from './secrets/business-tools.ts';
import { ci } from './secrets/ci.ts';
import { cloud } from './secrets/cloud.ts';
import { cloudflare } from './secrets/cloudflare.ts';
import { databases } from './secrets/databases.ts';
import { developerTools } from './secrets/developer-tools.ts';
import { email } from './secrets/email.ts';
import { finance } from './secrets/finance.ts';
import { credentialArguments } from './secrets/generic/arguments.ts';
import { assignments } from './secrets/generic/assignments.ts';
import { commands } from './secrets/generic/commands.ts';
import { debugMode } from './secrets/generic/debug.ts';
import { networkDevices } from './secrets/generic/devices.ts';
import { directives } from './secrets/generic/directives.ts';
import { curlUsers, headers } from './secrets/generic/headers.ts';
import { jsonWebTokens } from './secrets/generic/json-web-tokens.ts';
import { kubernetesSecrets } from './secrets/generic/kubernetes.ts';
import { privateKeys } from './secrets/generic/private-keys.ts';
import { columns, insertedRows } from './secrets/generic/tables.ts';
import { dataSources, keyValueStrings, urls } from './secrets/generic/urls.ts';
import { github } from './secrets/github.ts';
import { gitlab } from './secrets/gitlab.ts';
import { google } from './secrets/google.ts';
import { hosting } from './secrets/hosting.ts';
import { identity } from './secrets/identity.ts';
import { infrastructure } from './secrets/infrastructure.ts';
import { messaging } from './secrets/messaging.ts';
import { monitoring } from './secrets/monitoring.ts';
import { namedAi } from './secrets/named-ai.ts';
import { namedBusiness } from './secrets/named-business.ts';
import { namedInfrastructure } from './secrets/named-infrastructure.ts';
import { namedPlatforms } from './secrets/named-platforms.ts';
import { namedServices } from './secrets/named-services.ts';
import { payments } from './secrets/payments.ts';
import { platforms } from './secrets/platforms.ts';
import { productivity } from './secrets/productivity.ts';
import { registries } from './secrets/registries.ts';
import { slack } from './secrets/slack.ts';
import { social } from './secrets/social.ts';
import { sourceHosting } from './secrets/source-hosting.ts';

export const secretDetectors: readonly Detector[] = [
  ...aiServices,
  ...ai,
  ...aws,
  ...azure,
  ...blockchain,
  ...businessTools,
  ...ci,
  ...cloud,
  ...cloudflare,
  ...databases,
  ...developerTools,
  ...email,
  ...finance,
  ...github,
  ...gitlab,
  ...google,
  ...hosting,
  ...identity,
  ...infrastructure,
  ...messaging,
  ...monitoring,
  ...namedAi,
  ...namedBusiness,
  ...namedInfrastructure,
  ...namedPlatforms,
  ...namedServices,
  ...payments,
  ...platforms,
  ...productivity,
  ...registries,
  ...slack,
  ...social,
  ...sourceHosting,
  ...privateKeys,
  jsonWebTokens,
  kubernetesSecrets,
  urls,
  keyValueStrings,
  dataSources,
  headers,
  curlUsers,
  commands,
  networkDevices,
  directives,
  columns,
  insertedRows,
  credentialArguments,
  assignments,
  debugMode,
];
