import type { Catalogue } from './catalogue';
import { didYouMean, list, quote } from './phrases';

/** How KEDA reads a value, as the sentences name it. */
type ReadAs =
  'int' | 'uint32' | 'float' | 'bool' | 'duration' | 'negative-duration' | 'map' | 'urlQuery';

/** What stands where a key is missing. */
export interface WrittenInstead {
  readonly key: string;
  readonly because:
    | 'blank'
    | 'misspelt'
    | 'only-from-authentication'
    | 'not-from-variables'
    | 'variable-missing'
    | 'variable-unresolvable';
}

/** What is found under a key that a rule speaks of. */
export interface GivenValue {
  readonly key: string;
  /** Absent for a secret, and for what cannot be seen from here. */
  readonly text?: string;
  readonly found: boolean;
}

/** What the metadata of a trigger reports. */
export interface TriggerDetails {
  'trigger-type-unknown': {
    readonly type: string;
    readonly known: readonly string[];
    readonly meant: string | null;
    readonly removed: { readonly in: string; readonly use: string } | null;
  };
  'trigger-type-too-new': {
    readonly type: string;
    readonly since: string;
    readonly version: string;
  };
  'trigger-type-deprecated': { readonly type: string; readonly advice: string };
  'trigger-key-unknown': {
    readonly type: string;
    readonly key: string;
    readonly known: readonly string[];
  };
  'trigger-key-misplaced': { readonly key: string; readonly belongs: string };
  'trigger-key-not-read': { readonly type: string; readonly key: string };
  'trigger-metric-name-not-read': { readonly type: string };
  'trigger-key-not-from-variables': {
    readonly type: string;
    readonly key: string;
    readonly sources: readonly string[];
  };
  'trigger-key-only-from-authentication': {
    readonly type: string;
    readonly key: string;
    readonly variable: boolean;
  };
  'trigger-key-removed': {
    readonly key: string;
    readonly since: string;
    readonly use: string;
  };
  'trigger-key-deprecated': {
    readonly key: string;
    readonly removal: string;
    readonly use: string;
  };
  'trigger-key-too-new': {
    readonly key: string;
    readonly since: string;
    readonly version: string;
  };
  'trigger-key-missing': {
    readonly type: string;
    readonly key: string;
    readonly aliases: readonly string[];
    readonly sources: readonly string[];
    readonly instead: WrittenInstead | null;
  };
  'trigger-variable-missing': {
    readonly key: string;
    readonly variable: string;
    readonly container: string;
    readonly resolvable: boolean;
  };
  'trigger-value-blank': { readonly key: string };
  'trigger-value-malformed': {
    readonly key: string;
    readonly given: string | null;
    readonly reads: ReadAs;
  };
  'trigger-value-not-allowed': {
    readonly key: string;
    readonly given: string | null;
    readonly allowed: readonly string[];
  };
  'trigger-value-not-known': {
    readonly key: string;
    readonly given: string | null;
    readonly allowed: readonly string[];
  };
  'trigger-values-exclusive': {
    readonly key: string;
    readonly given: string;
    readonly exclusive: readonly string[];
  };
  'trigger-rule-broken': BrokenRule;
  'trigger-rule-broken-later': BrokenRule;
  'trigger-cron-malformed': { readonly key: string; readonly given: string };
  'trigger-metric-type-missing': { readonly type: string };
  'trigger-metric-type-not-allowed': {
    readonly type: string;
    readonly given: string;
    readonly allowed: readonly string[];
  };
  'trigger-cache-not-possible': { readonly type: string };
  'trigger-authentication-not-read': { readonly type: string };
  'trigger-pod-identity-refused': PodIdentity;
  'trigger-pod-identity-not-read': PodIdentity;
  'trigger-auth-modes-missing': {
    readonly type: string;
    readonly credentials: readonly string[];
    readonly modes: readonly string[];
  };
  'trigger-auth-mode-not-sent': {
    readonly type: string;
    readonly mode: string;
    readonly sent: readonly string[];
  };
  'secret-in-metadata': {
    readonly key: string;
    readonly variable: boolean;
    readonly authentication: boolean;
  };
}

interface BrokenRule {
  readonly type: string;
  readonly rule: string;
  readonly demands: string;
  readonly given: readonly GivenValue[];
  readonly instead: readonly WrittenInstead[];
  readonly fix: string;
}

interface PodIdentity {
  readonly type: string;
  readonly provider: string;
  readonly reads: readonly string[];
}

const READINGS: Readonly<Record<ReadAs, { readonly why: string; readonly fix: string }>> = {
  int: {
    why: 'KEDA reads it as a whole number: digits without leading zeros, with no point, exponent or sign "+"',
    fix: 'write a whole number such as 5',
  },
  uint32: {
    why: 'KEDA reads it as a whole number from 0 to 4294967295: digits without leading zeros',
    fix: 'write a whole number such as 5',
  },
  float: {
    why: 'KEDA reads it as a JSON number: digits, with a point or an exponent, and no sign "+"',
    fix: 'write a number such as 5 or 0.5',
  },
  bool: {
    why: 'KEDA reads it as a boolean, and knows neither "yes" nor "on"',
    fix: 'write "true" or "false"',
  },
  duration: {
    why: 'KEDA reads it as a duration with units, or as a whole number of milliseconds',
    fix: 'write a duration such as "90s" or "1m30s"',
  },
  'negative-duration': {
    why: 'KEDA refuses negative durations',
    fix: 'write a duration such as "90s" or "1m30s"',
  },
  map: {
    why: 'KEDA splits it into pairs "key=value", in which neither part may hold "=" or the separator',
    fix: 'write pairs such as "a=1,b=2"',
  },
  urlQuery: {
    why: 'KEDA reads it as the query of a URL',
    fix: 'write it such as "a=1&b=2", with other characters percent-encoded',
  },
};

const SOURCES: Readonly<Record<string, string>> = {
  metadata: 'the metadata',
  env: 'a variable of the container that the key with "FromEnv" behind it names',
  auth: 'the authentication',
};

function placesOf(sources: readonly string[]): string {
  return sources.map((source) => SOURCES[source] ?? source).join(', or from ');
}

function insteadText({ key, because }: WrittenInstead): string {
  switch (because) {
    case 'blank':
      return `${quote(key)} is blank, which counts as not given`;
    case 'misspelt':
      return `${quote(key)} is no key of it`;
    case 'only-from-authentication':
      return `${quote(key)} is not read from the metadata`;
    case 'not-from-variables':
      return `${quote(key)} is not read: it is no key that a variable can supply`;
    case 'variable-missing':
      return `${quote(key)} names a variable that the container does not have`;
    case 'variable-unresolvable':
      return `${quote(key)} names a variable that KEDA cannot resolve, such as one from fieldRef`;
  }
}

/** A sentence of the table, without its full stop. */
function clause(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** What is there, what is not, and what stands in its place. */
function brokenText({ given, instead }: BrokenRule): string {
  const missing = given.filter(({ found }) => !found).map(({ key }) => key);
  return [
    ...given
      .filter(({ found }) => found)
      .map(({ key, text }) =>
        text === undefined ? `${key} is given` : `${key} is ${quote(text)}`,
      ),
    ...(missing.length === 0 ? [] : [`not given: ${missing.join(', ')}`]),
    ...instead.map(insteadText),
  ].join('; ');
}

/** Sentences for what KEDA refuses, ignores or misreads in a trigger. */
export const triggerCatalogue: Catalogue<TriggerDetails> = {
  'trigger-type-unknown': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'The type of a trigger is one that KEDA has.',
    word: ({ type, meant, removed }) => ({
      what:
        removed === null
          ? `KEDA has no trigger type ${quote(type)}${meant === null ? '' : `; did you mean ${quote(meant)}?`}`
          : `KEDA removed the trigger type ${quote(type)} in ${removed.in}`,
      why: 'KEDA builds no scaler for a type that it does not have, and the workload stops scaling',
      fix:
        removed === null
          ? 'correct the type, or use untypedTrigger for a scaler that is newer than this library'
          : `use ${removed.use}`,
    }),
  },
  'trigger-type-too-new': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'The type of a trigger is one that the version of KEDA in use has.',
    word: ({ type, since, version }) => ({
      what: `the trigger type ${quote(type)} came with KEDA ${since}, and ${version} is in use`,
      why: 'KEDA builds no scaler for a type that it does not have, and the workload stops scaling',
      fix: `use KEDA ${since} or newer, or another trigger`,
    }),
  },
  'trigger-type-deprecated': {
    severity: 'warning',
    refusedBy: null,
    demands: 'The type of a trigger is one that KEDA keeps.',
    word: ({ type, advice }) => ({
      what: `the trigger type ${quote(type)} is deprecated`,
      why: clause(advice),
      fix: 'change over before the version of KEDA that removes it',
    }),
  },
  'trigger-key-unknown': {
    severity: 'error',
    refusedBy: null,
    demands: 'Every key in the metadata of a trigger is one that its scaler reads.',
    word: ({ type, key, known }) => ({
      what: `the ${type} trigger has no key ${quote(key)}${didYouMean(key, known)}`,
      why: `KEDA ignores unknown keys without a word, and a default takes effect; known here: ${list(known)}`,
      fix: 'correct the key, or leave it out',
    }),
  },
  'trigger-key-misplaced': {
    severity: 'error',
    refusedBy: null,
    demands: 'Fields of the trigger and of the object do not stand in the metadata.',
    word: ({ key, belongs }) => ({
      what: `${quote(key)} stands in the metadata of the trigger, and belongs to ${belongs}`,
      why: 'KEDA ignores it here without a word',
      fix: `move it to ${belongs}`,
    }),
  },
  'trigger-key-not-read': {
    severity: 'error',
    refusedBy: null,
    demands: 'Keys of a trigger that stand in documentation are read.',
    word: ({ type, key }) => ({
      what: `the ${type} trigger does not read ${quote(key)}`,
      why: 'it stands in documentation, and KEDA ignores it without a word',
      fix: 'leave it out',
    }),
  },
  'trigger-metric-name-not-read': {
    severity: 'warning',
    refusedBy: null,
    demands: 'The name of a metric is not given where KEDA makes it itself.',
    word: ({ type }) => ({
      what: `the ${type} trigger does not read metricName`,
      why: 'KEDA makes the name of the metric by itself since 2.10, and ignores this one',
      fix: 'leave it out, unless an older KEDA is to read the same object',
    }),
  },
  'trigger-key-not-from-variables': {
    severity: 'error',
    refusedBy: null,
    demands: 'A key with "FromEnv" behind it is one that a variable can supply.',
    word: ({ type, key, sources }) => ({
      what: `the ${type} trigger does not read ${quote(`${key}FromEnv`)}`,
      why: `KEDA takes ${key} from ${placesOf(sources)} alone, and ignores this without a word`,
      fix: `give ${key} from ${placesOf(sources)}`,
    }),
  },
  'trigger-key-only-from-authentication': {
    severity: 'error',
    refusedBy: null,
    demands: 'What a scaler reads from the authentication alone does not stand in the metadata.',
    word: ({ type, key, variable }) => ({
      what: `the ${type} trigger does not read ${key} from the metadata`,
      why: 'KEDA ignores it there without a word',
      fix: variable
        ? `give it through a TriggerAuthentication, or name a variable of the container in ${key}FromEnv`
        : 'give it through a TriggerAuthentication',
    }),
  },
  'trigger-key-removed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Keys that KEDA removed are not set.',
    word: ({ key, since, use }) => ({
      what: `${key} was removed in KEDA ${since}`,
      why: 'KEDA refuses the trigger while it is set',
      fix: `leave it out; instead: ${use}`,
    }),
  },
  'trigger-key-deprecated': {
    severity: 'warning',
    refusedBy: null,
    demands: 'Keys that KEDA is about to remove are not set.',
    word: ({ key, removal, use }) => ({
      what: `${key} is deprecated`,
      why: `KEDA announced its removal for ${removal}`,
      fix: `instead: ${use}`,
    }),
  },
  'trigger-key-too-new': {
    severity: 'error',
    refusedBy: null,
    demands: 'Every key of a trigger is one that the version of KEDA in use reads.',
    word: ({ key, since, version }) => ({
      what: `KEDA reads ${key} since ${since}, and ${version} is in use`,
      why: 'KEDA ignores unknown keys without a word',
      fix: `use KEDA ${since} or newer, or leave it out`,
    }),
  },
  'trigger-key-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'What a scaler cannot do without is given.',
    word: ({ type, key, aliases, sources, instead }) => ({
      what: `the ${type} trigger lacks ${[key, ...aliases].join(' or ')}${instead === null ? '' : `; ${insteadText(instead)}`}`,
      why: `KEDA builds no ${type} scaler without it, and the workload stops scaling`,
      fix: `give it from ${placesOf(sources)}`,
    }),
  },
  'trigger-variable-missing': {
    severity: 'error',
    refusedBy: null,
    demands: 'A key with "FromEnv" behind it names a variable that KEDA can resolve.',
    word: ({ key, variable, container, resolvable }) => ({
      what: resolvable
        ? `container ${quote(container)} has no variable ${quote(variable)}`
        : `KEDA cannot resolve the variable ${quote(variable)} of container ${quote(container)}`,
      why: `KEDA looks for ${key} in the variables of this container: literal ones, and those from Secrets and ConfigMaps; what it does not find counts as not given`,
      fix: 'add the variable to the container, or name another',
    }),
  },
  'trigger-value-blank': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'Keys of a trigger have a value.',
    word: ({ key }) => ({
      what: `${key} is blank`,
      why: 'KEDA takes a blank value as not given, and the default takes effect',
      fix: 'give a value, or leave it out',
    }),
  },
  'trigger-value-malformed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Values in a trigger are spelled as KEDA reads them.',
    word: ({ key, given, reads }) => ({
      what: given === null ? `${key} cannot be read` : `${key} is ${quote(given)}`,
      ...READINGS[reads],
    }),
  },
  'trigger-value-not-allowed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A choice in a trigger is one that the scaler knows.',
    word: ({ key, given, allowed }) => ({
      what:
        given === null
          ? `${key} is none of the values that the scaler knows`
          : `${key} is ${quote(given)}${didYouMean(given, allowed)}`,
      why: `KEDA knows ${list(allowed)}`,
      fix: 'choose one of these',
    }),
  },
  'trigger-value-not-known': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands:
      'A choice in a trigger is one that the scaler knows, also where it does not look at it.',
    word: ({ key, given, allowed }) => ({
      what:
        given === null
          ? `${key} is none of the values that the scaler knows`
          : `${key} is ${quote(given)}${didYouMean(given, allowed)}`,
      why: `KEDA knows ${list(allowed)}, and ignores this one here`,
      fix: 'choose one of these, or leave it out',
    }),
  },
  'trigger-values-exclusive': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Choices that exclude one another do not stand together.',
    word: ({ key, given, exclusive }) => ({
      what: `${key} is ${quote(given)}`,
      why: `KEDA takes at most one of ${list(exclusive)}`,
      fix: 'keep one of them',
    }),
  },
  'trigger-rule-broken': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'The parameters of a trigger fit one another as its scaler demands.',
    word: (broken) => ({
      what: brokenText(broken),
      why: `the ${broken.type} scaler demands (${broken.rule}): ${clause(broken.demands)}`,
      fix: broken.fix,
    }),
  },
  'trigger-rule-broken-later': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands:
      'The parameters of a trigger are what its scaler can work with once it asks its source.',
    word: (broken) => ({
      what: brokenText(broken),
      why: `KEDA builds the ${broken.type} scaler, which then fails or scales otherwise than meant (${broken.rule}): ${clause(broken.demands)}`,
      fix: broken.fix,
    }),
  },
  'trigger-cron-malformed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A cron trigger starts and ends at cron expressions of five fields.',
    word: ({ key, given }) => ({
      what: `${key} is ${quote(given)}`,
      why: 'KEDA reads minute, hour, day of month, month and day of week, without seconds and without shorthands such as "@daily"; Sunday is 0',
      fix: 'write five fields such as "0 8 * * MON-FRI"',
    }),
  },
  'trigger-metric-type-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A cpu or memory trigger says which metric type it means.',
    word: ({ type }) => ({
      what: `the ${type} trigger has no metricType`,
      why: 'KEDA builds it with Utilization (a percentage of what the containers request) or AverageValue (an amount for each pod) alone',
      fix: 'set metricType of the trigger, beside its metadata',
    }),
  },
  'trigger-metric-type-not-allowed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'The metric type of a trigger is one that its scaler can have.',
    word: ({ type, given, allowed }) => ({
      what: `metricType of the ${type} trigger is ${quote(given)}`,
      why: `it can be ${allowed.join(' or ')}`,
      fix:
        given === 'Utilization'
          ? 'leave it out: only cpu and memory have a utilization'
          : 'choose one of these',
    }),
  },
  'trigger-cache-not-possible': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'Metrics of cpu, memory and cron triggers are not cached.',
    word: ({ type }) => ({
      what: `useCachedMetrics is true on a ${type} trigger`,
      why: 'KEDA refuses it for cpu, memory and cron, which ask no source',
      fix: 'leave it out',
    }),
  },
  'trigger-authentication-not-read': {
    severity: 'error',
    refusedBy: null,
    demands: 'A trigger that authenticates nowhere refers to no authentication.',
    word: ({ type }) => ({
      what: `the ${type} trigger has an authenticationRef`,
      why: 'its scaler reads nothing from an authentication',
      fix: 'leave it out',
    }),
  },
  'trigger-pod-identity-refused': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A pod identity is one that the scaler accepts.',
    word: ({ type, provider, reads }) => ({
      what: `the authentication of the ${type} trigger has the pod identity ${quote(provider)}`,
      why: `KEDA refuses to build this scaler with it; it takes ${list(reads)}`,
      fix: 'use one of these, or credentials',
    }),
  },
  'trigger-pod-identity-not-read': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'A pod identity is one that the scaler reads.',
    word: ({ type, provider, reads }) => ({
      what: `the authentication of the ${type} trigger has the pod identity ${quote(provider)}`,
      why:
        reads.length === 0
          ? 'this scaler uses no pod identity, and goes on without it'
          : `this scaler uses ${list(reads)} alone, and goes on without it`,
      fix: 'give the scaler credentials that it reads',
    }),
  },
  'trigger-auth-modes-missing': {
    severity: 'error',
    refusedBy: null,
    demands: 'Where credentials are given, authModes says how they are sent.',
    word: ({ type, credentials, modes }) => ({
      what: `the authentication gives ${list(credentials)}, and authModes is not given`,
      why: `a ${type} scaler without authModes sends no credentials`,
      fix: `set authModes to ${modes.map(quote).join(' or ')}`,
    }),
  },
  'trigger-auth-mode-not-sent': {
    severity: 'error',
    refusedBy: null,
    demands: 'A mode of authentication is one that the scaler sends.',
    word: ({ type, mode, sent }) => ({
      what: `authModes has ${quote(mode)}`,
      why: `the ${type} scaler accepts it and never sends it; it sends ${list(sent)}`,
      fix: 'use one of these',
    }),
  },
  'secret-in-metadata': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'Secrets do not stand in the metadata of a trigger.',
    word: ({ key, variable, authentication }) => {
      const ways = [
        ...(authentication ? ['through a TriggerAuthentication'] : []),
        ...(variable ? [`by naming a variable of the container in ${key}FromEnv`] : []),
      ];
      return {
        what: `${key} stands in the metadata in plain text`,
        why: 'it would stand in git and in every copy of the manifest',
        fix:
          ways.length === 0
            ? 'take it out; this scaler reads it from nowhere else'
            : `give it ${ways.join(', or ')}`,
      };
    },
  },
};
