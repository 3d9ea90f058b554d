// Writes the pages of the documentation that list what the code knows: node out/tools/write-docs.js
import { writeFileSync } from 'node:fs';
import { probeTableFile, probeTablePage } from './probeTable.ts';
import { ruleTableFile, ruleTablePage } from './ruleTable.ts';

writeFileSync(ruleTableFile, ruleTablePage());
writeFileSync(probeTableFile, probeTablePage());
