// How test runs in different processes tell what they print and what came out of them.

/** Starts every line of the report that tests print inside the extension host, among much that is not ours. */
export const REPORT_TAG = 'tests| ';
