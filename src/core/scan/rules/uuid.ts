// The form of a UUID, which many vendors' keys have.

/** For patterns that have it as a part. */
export const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** For values that are nothing else. */
export const onlyUuid: RegExp = new RegExp(uuid);
