import { durationText } from '../values/duration';
import type { Catalogue } from './catalogue';
import { count, didYouMean, list, quote } from './phrases';

/** What a QueueWorker, or an object placed into a pool, reports. */
export interface QueueWorkerDetails {
  'duration-malformed': { readonly given: string };
  'grace-period-below-work': { readonly gracePeriod: number; readonly unitOfWork: number };
  'cooldown-below-work': { readonly cooldown: number; readonly unitOfWork: number };
  'visibility-below-work': { readonly visibilityTimeout: number; readonly unitOfWork: number };
  'job-deadline-below-work': { readonly jobDeadline: number; readonly unitOfWork: number };
  'work-longer-than-pods-live': { readonly unitOfWork: number; readonly longest: number };
  'work-open-to-disruption': { readonly unitOfWork: number };
  'disruption-blocked-for-good': { readonly min: number };
  'surge-above-ceiling': {
    readonly max: number;
    readonly surge: number;
    readonly ceiling: number;
    readonly pool: string;
  };
  'option-without-effect': { readonly option: string; readonly because: string };
  'placement-not-an-object': { readonly given: string };
  'placement-without-effect': { readonly kind: string; readonly known: readonly string[] };
  'placement-container-unknown': { readonly asked: string; readonly known: readonly string[] };
  'placed-twice': { readonly pool: string; readonly earlier: string };
  'authentication-name-shared': { readonly name: string; readonly type: string };
}

/** Sentences for what a QueueWorker, or an object placed into a pool, reports. */
export const queueWorkerCatalogue: Catalogue<QueueWorkerDetails> = {
  'duration-malformed': {
    severity: 'error',
    refusedBy: null,
    demands: 'A length of time is whole seconds, or a text with units.',
    word: ({ given }) => ({
      what: `${given} is no length of time`,
      why: 'it is read as whole seconds, or as numbers with the units d, h, m and s',
      fix: 'write something like 90, "15m" or "1h30m"',
    }),
  },
  'grace-period-below-work': {
    severity: 'error',
    refusedBy: null,
    demands: 'A pod that is stopped has the time to finish its message.',
    word: ({ gracePeriod, unitOfWork }) => ({
      what: `the pod is killed ${durationText(gracePeriod)} after it is told to stop, and a message takes ${durationText(unitOfWork)}`,
      why: 'scaling in, rollouts and moved nodes stop pods that are busy, and what they had begun is lost',
      fix: `give at least ${String(unitOfWork)} seconds, or leave it out: it follows from unitOfWork`,
    }),
  },
  'cooldown-below-work': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A worker does not go to zero while its last message may still be in work.',
    word: ({ cooldown, unitOfWork }) => ({
      what: `the worker goes to zero ${durationText(cooldown)} after the queue is empty, and a message takes ${durationText(unitOfWork)}`,
      why: 'many queues do not count a message that somebody took, so the last ones are stopped while they run',
      fix: `give at least ${String(unitOfWork)} seconds, or leave it out: it follows from unitOfWork`,
    }),
  },
  'visibility-below-work': {
    severity: 'error',
    refusedBy: null,
    demands: 'A queue hides a message for as long as it takes.',
    word: ({ visibilityTimeout, unitOfWork }) => ({
      what: `the queue hands a message out again after ${durationText(visibilityTimeout)}, and it takes ${durationText(unitOfWork)}`,
      why: 'a second worker then does the same message while the first is still at it',
      fix: `set up the queue with at least ${String(unitOfWork)} seconds, and say so here`,
    }),
  },
  'job-deadline-below-work': {
    severity: 'error',
    refusedBy: null,
    demands: 'A job may run for as long as its message takes.',
    word: ({ jobDeadline, unitOfWork }) => ({
      what: `a job is ended after ${durationText(jobDeadline)}, and a message takes ${durationText(unitOfWork)}`,
      why: 'activeDeadlineSeconds ends a job that is still at work, and counts it as failed',
      fix: `give at least ${String(unitOfWork)} seconds, or leave it out`,
    }),
  },
  'work-longer-than-pods-live': {
    severity: 'warning',
    demands: 'Work that takes longer than pods are left alone runs as a job.',
    word: ({ unitOfWork, longest }) => ({
      what: `a message takes ${durationText(unitOfWork)}, in a Deployment`,
      why: `scaling in, rollouts and moved nodes must each wait for it; beyond ${durationText(longest)} that seldom goes well`,
      fix: 'use kind "job", which nothing stops before it ends, or cut the work into smaller messages',
    }),
  },
  'work-open-to-disruption': {
    severity: 'warning',
    demands: 'Jobs are not moved while they run.',
    word: ({ unitOfWork }) => ({
      what: 'doNotDisrupt is false for a job',
      why: `Karpenter may take the node away under it, and up to ${durationText(unitOfWork)} of work begin anew`,
      fix: 'leave it out, which is true for jobs',
    }),
  },
  'disruption-blocked-for-good': {
    severity: 'warning',
    demands: 'Pods that always run do not keep their nodes for ever.',
    word: ({ min }) => ({
      what: `doNotDisrupt is true, and ${count(min, 'replica')} ${min === 1 ? 'runs' : 'run'} at all times`,
      why: 'Karpenter can neither consolidate nor renew their nodes as long as they run',
      fix: 'leave it out: a pod that is moved has its grace period; or let the worker return to zero',
    }),
  },
  'surge-above-ceiling': {
    severity: 'error',
    refusedBy: 'policy',
    demands: 'On GPU pools the pods that a rollout adds count against the ceiling.',
    word: ({ max, surge, ceiling, pool }) => ({
      what: `${count(max, 'replica')} and ${String(surge)} more during a rollout, pool ${quote(pool)} allows ${String(ceiling)}`,
      why: 'a rollout starts new pods before it stops old ones, each on a GPU of its own',
      fix: `leave the strategy out (none is added then), set maxSurge to 0 with maxUnavailable of at least 1, or ask for ${String(Math.max(1, ceiling - surge))} or fewer`,
    }),
  },
  'option-without-effect': {
    severity: 'error',
    refusedBy: null,
    demands: 'Options stand where they have an effect.',
    word: ({ option, because }) => ({
      what: `${option} has no effect here`,
      why: because,
      fix: 'leave it out',
    }),
  },
  'placement-not-an-object': {
    severity: 'error',
    refusedBy: null,
    demands: 'What is put into a pool is a Kubernetes object of the app.',
    word: ({ given }) => ({
      what: 'there is no object to put into the pool',
      why: `it is no ApiObject, and no construct with one as its main child: ${given}`,
      fix: 'pass an ApiObject, or a Deployment, StatefulSet or Job of cdk8s-plus',
    }),
  },
  'placement-without-effect': {
    severity: 'error',
    refusedBy: null,
    demands: 'What is put into a pool has pods, or scales what has.',
    word: ({ kind, known }) => ({
      what: `a ${kind} cannot be put into a pool`,
      why: `a pool places pods and bounds replicas; kinds that have them: ${list(known)}`,
      fix: 'place the object that makes the pods',
    }),
  },
  'placement-container-unknown': {
    severity: 'error',
    refusedBy: null,
    demands: 'The container that gets the resources of a pool is one of the pod.',
    word: ({ asked, known }) => ({
      what: `the pod has no container ${quote(asked)}${didYouMean(asked, known)}`,
      why: `it has ${list(known)}`,
      fix: 'name one of these, or leave it out for the first',
    }),
  },
  'placed-twice': {
    severity: 'error',
    refusedBy: 'policy',
    demands: 'An object stands in one pool.',
    word: ({ pool, earlier }) => ({
      what: `it is put into pool ${quote(pool)}, and stands in ${quote(earlier)} already`,
      why: 'its pods run on the nodes of one pool, under one ceiling',
      fix: 'place it once',
    }),
  },
  'authentication-name-shared': {
    severity: 'error',
    refusedBy: null,
    demands: 'Each authentication that is written at its trigger gets an object of its own.',
    word: ({ name, type }) => ({
      what: `two triggers of type ${quote(type)} would both make the TriggerAuthentication ${quote(name)}`,
      why: 'the object is called after the trigger: by its name, else by its type',
      fix: `give the triggers a name each (${list(['a', 'b'])}), or share one TriggerAuthentication`,
    }),
  },
};
