// Nothing yet.
export {};
