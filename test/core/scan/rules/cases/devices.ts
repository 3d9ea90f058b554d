// What stands in the configuration of routers and switches.
import { rule, type Cases } from './make.ts';

const reversible = ['$9$', 'Hq5FtOREyl3nSeM8X7'].join('');
const password = ['w4lnut', 'Tree'].join('-');

export const devices: Cases = {
  'network-device-password': rule(
    [
      `username me privilege 15 password 0 ${password}`,
      'username me password 7 0242114B0E143F015F5D1E161713',
      `R1(config)#username me secret ${password}`,
      `enable password ${password}`,
      `enable secret level 5 ${password}`,
      `snmp-server community ${password} RO`,
      `set snmp community ${password} authorization read-only`,
      `crypto isakmp key ${password} address 203.0.113.7`,
      ` neighbor 10.0.0.2 password ${password}`,
      ` ip ospf message-digest-key 1 md5 ${password}`,
      `tacacs-server host 10.1.1.1 key ${password}`,
      `radius-server host 10.1.1.1 auth-port 1812 key ${password}`,
      `set security ike policy x pre-shared-key ascii-text "${password}"`,
      `pre-shared-key ascii-text "${reversible}";`,
    ],
    [
      'enable secret 5 $1$pdQG$o8nrSzsGXeaduXrjlvKc91',
      'enable secret 9 $9$pdQG',
      'enable secret scanning2 for all repositories',
      'This takes a username and password login1',
      'see username and password authentication2,',
      'username me privilege 15 password <password>',
      'snmp-server community <community> RO',
      'set snmp community {community}',
      'set pre-shared-key ascii-text "********"',
      'neighbor 10.0.0.2 remote-as 65001',
      'security passwords min-length 12',
      'username me password 0 $PASSWORD',
    ],
  ),
};
