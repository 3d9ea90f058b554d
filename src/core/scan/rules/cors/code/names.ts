// The words of CORS in every spelling: names of options, headers, switches and methods.

/** A name without case, dashes, dots and underscores: `allow_origins`, `AllowOrigins` and `allow-origins` are one. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** `Access-Control-Allow-Origin`, and every constant that is called so. */
export function isOriginHeader(name: string): boolean {
  return /(?:^|header|headers)accesscontrolalloworigin(?:header|headername)?$/.test(plain(name));
}

export function isCredentialsHeader(name: string): boolean {
  return /(?:^|header|headers)accesscontrolallowcredentials(?:header|headername)?$/.test(plain(name));
}

/** Options and settings that hold nothing but allowed origins, wherever they stand. */
export function isOriginsName(name: string): boolean {
  const word = plain(name);
  return originsName.test(word) && !/csrf|frame|embed|timing/.test(word);
}

const originsName = new RegExp(
  String.raw`(?:cors|allow|allows|allowed|permitted|whitelist|whitelisted|trusted|accept|accepted|allowlisted)` +
    '(?:http|cors|request|domain|web|client|frontend)?origins?' +
    '(?:s?(?:patterns?|pat|regex(?:es|ps?)?|list|whitelist|array|string|header|value|urls?|hosts?|domains?|param|key' +
    '|func|fn|withcontextfunc|requestfunc|varyrequestfunc|validator|delegate|all|if|matching)){0,2}$',
);

/** Options that hold origins where the surroundings are about CORS. */
export function isOriginsNameInContext(name: string): boolean {
  return /^(?:origins?(?:patterns?|regex(?:es|ps?)?|whitelist|list|func|fn)?|allowhost|allowhosts|alloweddomains?|hosts?|domains?)$/.test(
    plain(name),
  );
}

/** Options and methods whose value is a regular expression. */
export function isPatternName(name: string): boolean {
  return /regex|pattern|originpat$|matching|relativeorigin/.test(plain(name));
}

/** Switches that allow every origin when they are on. */
export function isAllowAllSwitch(name: string): boolean {
  return allowAll.test(plain(name));
}

const allowAll =
  /^(?:cors)?(?:origin)?(?:isorigin)?(?:with)?allow(?:s|ed)?(?:all|any)(?:corsdomains?|cors)?(?:origins?)?$|^(?:with)?(?:any|all)origins?$|^sendwildcard$|^corsenable$|^unsafewildcardoriginwithallowcredentials$|^reflectclientorigin$/;

/** Properties that hold a function which is asked about each origin. */
export function isDecider(name: string): boolean {
  return /^isoriginallowed$/.test(plain(name));
}

/** Options that allow cookies. */
export function isCredentialsName(name: string): boolean {
  return /^(?:cors|set|with|is)?(?:allow|allows|allowed|support|supports|supported|use)?credentials?(?:allowed|supported)?$|^cookiesallowed$/.test(
    plain(name),
  );
}

/** Options that only CORS middleware has: beside them, `origin` is its too. */
export function isCorsOption(name: string): boolean {
  return /^(?:allow(?:ed)?(?:headers|methods|credentials)|exposed?headers|preflightcontinue|optionssuccessstatus|supportscredentials|credentials|maxage|allowheaders|allowmethods)$/.test(
    plain(name),
  );
}

/** Whether a name of anything says that it is about CORS. */
export function isCorsName(name: string): boolean {
  return /cors(?!air|ica)|cross_?-?origin(?!isolat|opener|embedder|resource(?!_?-?shar))|crossdomain/i.test(
    name,
  );
}
