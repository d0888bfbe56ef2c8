/**
 * The two sides of one rule, as code that a reader of docs/findings.md can copy.
 *
 * In scope are `cdk8s`, `layer` (this library), `app`, `chart` (namespace `layer`), and five
 * shorthands: `policy(props)` makes the app's InfraRules (made from nothing if the code does not
 * call it), `pipeline(props)` a good Pipeline named `embed` and `fn(props)` a good Function named
 * `classify`, each with the given props laid over (`worker` and `scaling` key by key),
 * `queueWorker(props)` a good QueueWorker named `resize`, and `manifests(yaml, options)` holds plain
 * objects against `layer.checkManifests`.
 * A second argument changes the name: `pipeline({}, 'extract')`. A line `// no policy` keeps the
 * app without InfraRules.
 */
export interface FindingExample {
  /** Code that causes the finding. */
  readonly broken: string;
  /** The same with the fix applied: no finding of this code. */
  readonly fixed: string;
}

/** One example for each code of a group; the compiler demands them all. */
export type FindingExamples<Details> = { readonly [Code in keyof Details]: FindingExample };
