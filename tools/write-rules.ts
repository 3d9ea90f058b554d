// Writes the page that lists all rules: node out/tools/write-rules.js
import { writeFileSync } from 'node:fs';
import { ruleTableFile, ruleTablePage } from './ruleTable.ts';

writeFileSync(ruleTableFile, ruleTablePage());
