// Where bash is: Git's on Windows, where the one on the path can be that of another system.
import path from 'node:path';

export const bash: string =
  process.platform === 'win32'
    ? path.join(process.env['ProgramFiles'] ?? '', 'Git', 'bin', 'bash.exe')
    : 'bash';
