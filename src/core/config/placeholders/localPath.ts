// What a path on somebody else's machine is on this one.

/**
 * The place in `folder` that is most likely meant: what stands behind the folder's own name, else the longest end of
 * the path that is there, else the folder itself. Slashes as in `folder`.
 * @param exists whether an absolute path is there
 */
export function localPath(foreign: string, folder: string, exists: (path: string) => boolean): string {
  const slash = folder.includes('\\') ? '\\' : '/';
  const words = foreign
    .replace(/\\ /g, ' ')
    .split(/[\\/]/)
    .filter((word) => word !== '');
  const name = folder.split(/[\\/]/).findLast((word) => word !== '') ?? '';
  const at = words.lastIndexOf(name);
  if (at >= 0) return [folder, ...words.slice(at + 1)].join(slash);
  // The first two are `/Users/somebody`.
  for (let from = 2; from < words.length; from++) {
    const path = [folder, ...words.slice(from)].join(slash);
    if (exists(path)) return path;
  }
  return folder;
}
