/** A minor version of KEDA. */
export interface KedaVersion {
  readonly major: number;
  readonly minor: number;
}

/** The version that the catalogue was made for: main of 2026-08-20, to be released as 2.21. */
export const CATALOGUE_KEDA_VERSION: KedaVersion = { major: 2, minor: 21 };

/** Reads `2.20`, `v2.20` or `2.20.2`; undefined for anything else. */
export function kedaVersionOf(text: string): KedaVersion | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?$/.exec(text) ?? [];
  return major === undefined || minor === undefined
    ? undefined
    : { major: Number(major), minor: Number(minor) };
}

/** Whether a version is the given one or newer. */
export function isAtLeast(version: KedaVersion, { major, minor }: KedaVersion): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}
