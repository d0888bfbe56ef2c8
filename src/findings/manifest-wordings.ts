import type { Catalogue } from './catalogue';
import { didYouMean, list, quote } from './phrases';

/** What plain objects report beside what constructs do. */
export interface ManifestDetails {
  'trigger-value-not-quoted': { readonly key: string; readonly given: string };
  'maximum-left-to-keda': {
    readonly asked: number;
    readonly ceiling: number;
    readonly pool: string;
  };
  'paused-above-ceiling': {
    readonly asked: number;
    readonly ceiling: number;
    readonly pool: string;
  };
  'pool-label-excluded': { readonly label: string };
  'scale-target-missing': { readonly target: string };
  'kind-not-served': { readonly given: string; readonly known: readonly string[] };
  'keda-version-unknown': { readonly given: string };
}

/** Sentences for what plain objects report. */
export const manifestCatalogue: Catalogue<ManifestDetails> = {
  'trigger-value-not-quoted': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'Every value in the metadata of a trigger is a text.',
    word: ({ key, given }) => ({
      what: `${key} is ${given}, without quotes`,
      why: 'the metadata of a trigger is a map of texts, and the API server refuses anything else',
      fix: `write ${key}: "${given}"`,
    }),
  },
  'maximum-left-to-keda': {
    severity: 'error',
    refusedBy: 'policy',
    demands: 'A scaled object in a pool names its maximum.',
    word: ({ asked, ceiling, pool }) => ({
      what: `maxReplicaCount is absent, which to KEDA means 100 (here ${String(asked)} pods)`,
      why: `maxReplicasPerWorkload of pool ${quote(pool)} is ${String(ceiling)}`,
      fix: `write maxReplicaCount, at most ${String(ceiling)} pods in all`,
    }),
  },
  'paused-above-ceiling': {
    severity: 'error',
    refusedBy: 'policy',
    demands: 'Pausing keeps no more replicas than the pool allows.',
    word: ({ asked, ceiling, pool }) => ({
      what: `paused-replicas is ${String(asked)}, pool ${quote(pool)} allows ${String(ceiling)}`,
      why: 'KEDA scales to this number whatever maxReplicaCount says, and the ceiling holds for it too',
      fix: `pause at ${String(ceiling)} or fewer`,
    }),
  },
  'pool-label-excluded': {
    severity: 'error',
    refusedBy: 'policy',
    demands: 'The autoscaler of a scaled object keeps the label of its pool.',
    word: ({ label }) => ({
      what: `hpa-excluded-labels names ${quote(label)}`,
      why: 'without it the HorizontalPodAutoscaler that KEDA makes belongs to no pool, and is held to no ceiling',
      fix: 'take the label out of the annotation',
    }),
  },
  'scale-target-missing': {
    severity: 'error',
    refusedBy: 'keda-operator',
    demands: 'What a ScaledObject scales exists.',
    word: ({ target }) => ({
      what: `${quote(target)} is not among the objects`,
      why: 'everything there is was said to be given, and KEDA scales nothing that is not there',
      fix: 'add it, correct the name, or leave closedWorld off',
    }),
  },
  'kind-not-served': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'A kind stands under a version that serves it.',
    word: ({ given, known }) => ({
      what: `there is no ${quote(given)}${didYouMean(given, known)}`,
      why: `served are ${list(known)}`,
      fix: 'write one of these as apiVersion and kind',
    }),
  },
  'keda-version-unknown': {
    severity: 'error',
    refusedBy: null,
    demands: 'The version of KEDA is a minor version.',
    word: ({ given }) => ({
      what: `kedaVersion is ${quote(given)}`,
      why: 'rules are chosen by the minor version, such as "2.20"',
      fix: 'write it as "2.20", or leave it out for the newest that is known',
    }),
  },
};
