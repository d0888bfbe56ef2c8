import { scaledJob, scaledObject } from '../../support/plain-objects';
import { autoscaler, type Verdicts } from './verdict';

const named = (name: string): object => ({ advanced: { horizontalPodAutoscalerConfig: { name } } });
const on = (target: object): object => ({ scaleTargetRef: { name: 'resize', ...target } });
const transfer = (value: unknown): object => ({
  annotations: { 'scaledobject.keda.sh/transfer-hpa-ownership': value },
});
const exempt = (value: unknown): object => ({
  annotations: { 'validations.keda.sh/hpa-ownership': value },
});
const ownedBy = (name: string, kind = 'ScaledObject'): object => ({
  ownerReferences: [{ apiVersion: 'keda.sh/v1alpha1', kind, name, uid: '1' }],
});

/** ScaledObjects beside one another, and beside autoscalers. */
export const sharedTargetVerdicts: Verdicts = {
  'W1: a target has one ScaledObject': [
    ['accepted', 'one stands alone', scaledObject()],
    [
      'accepted',
      'they scale two targets',
      scaledObject(),
      scaledObject(on({ name: 'crop' }), { name: 'crop' }),
    ],
    [
      'accepted',
      'one is a StatefulSet of the same name',
      scaledObject(),
      scaledObject(on({ kind: 'StatefulSet' }), { name: 'other' }),
    ],
    [
      'accepted',
      'one stands in another namespace',
      scaledObject(),
      scaledObject({}, { name: 'other', namespace: 'blog' }),
    ],
    [
      'accepted',
      'the kinds are spelled differently',
      scaledObject(),
      scaledObject(on({ kind: 'deployment' }), { name: 'other' }),
    ],
    [
      'accepted',
      'a ScaledJob has the same name',
      scaledObject(),
      scaledJob({}, { name: 'resize' }),
    ],
    [
      'keda-webhook',
      'both scale the Deployment',
      scaledObject(),
      scaledObject({}, { name: 'other' }),
    ],
    [
      'keda-webhook',
      'one says what the other leaves to the defaults',
      scaledObject(),
      scaledObject(on({ apiVersion: 'apps/v1', kind: 'Deployment' }), { name: 'other' }),
    ],
    [
      'keda-webhook',
      'one gives empty texts for the defaults',
      scaledObject(),
      scaledObject(on({ apiVersion: '', kind: '' }), { name: 'other' }),
    ],
    [
      'keda-webhook',
      'the third scales what the first does',
      scaledObject(),
      scaledObject(on({ name: 'crop' }), { name: 'crop' }),
      scaledObject({}, { name: 'other' }),
    ],
  ],
  'W2: a ScaledObject has its own autoscaler': [
    [
      'accepted',
      'two have two',
      scaledObject(named('a')),
      scaledObject({ ...on({ name: 'crop' }), ...named('b') }, { name: 'crop' }),
    ],
    [
      'accepted',
      'the names are empty, so that KEDA makes two',
      scaledObject(named('')),
      scaledObject({ ...on({ name: 'crop' }), ...named('') }, { name: 'crop' }),
    ],
    [
      'accepted',
      'one stands in another namespace',
      scaledObject(named('a')),
      scaledObject(named('a'), { namespace: 'blog' }),
    ],
    [
      'keda-webhook',
      'both name the same',
      scaledObject(named('a')),
      scaledObject({ ...on({ name: 'crop' }), ...named('a') }, { name: 'crop' }),
    ],
    [
      'keda-webhook',
      'one names what KEDA makes for the other',
      scaledObject(named('keda-hpa-crop')),
      scaledObject(on({ name: 'crop' }), { name: 'crop' }),
    ],
  ],
  'W3: a target has no autoscaler of somebody else': [
    ['accepted', 'it is on another target', autoscaler({ name: 'crop' }), scaledObject()],
    ['accepted', 'it is on another kind', autoscaler({ kind: 'StatefulSet' }), scaledObject()],
    [
      'accepted',
      'it is on another version',
      autoscaler({ apiVersion: 'apps/v1beta1' }),
      scaledObject(),
    ],
    [
      'accepted',
      'it is in another namespace',
      autoscaler({}, { namespace: 'blog' }),
      scaledObject(),
    ],
    ['accepted', 'the ScaledObject owns it', autoscaler({}, ownedBy('resize')), scaledObject()],
    ['accepted', 'it says that it shares', autoscaler({}, exempt('false')), scaledObject()],
    [
      'accepted',
      'it is taken over, by annotation and name',
      autoscaler(),
      scaledObject(named('by-hand'), transfer('true')),
    ],
    [
      'accepted',
      'one of another name is taken over that is not there',
      scaledObject(named('by-hand'), transfer('true')),
    ],
    ['keda-webhook', 'it is on the target', autoscaler(), scaledObject()],
    [
      'keda-webhook',
      'it has the name that KEDA would give it',
      autoscaler({}, { name: 'keda-hpa-resize' }),
      scaledObject(),
    ],
    [
      'keda-webhook',
      'another ScaledObject owns it',
      autoscaler({}, ownedBy('crop')),
      scaledObject(),
    ],
    [
      'keda-webhook',
      'a ScaledJob of the name owns it',
      autoscaler({}, ownedBy('resize', 'ScaledJob')),
      scaledObject(),
    ],
    [
      'keda-webhook',
      'the word for sharing is another',
      autoscaler({}, exempt('False')),
      scaledObject(),
    ],
    [
      'keda-webhook',
      'the word for taking over is another',
      autoscaler(),
      scaledObject(named('by-hand'), transfer('True')),
    ],
    [
      'keda-webhook',
      'it is taken over without its name',
      autoscaler(),
      scaledObject({}, transfer('true')),
    ],
    [
      'keda-webhook',
      'it is taken over by another name',
      autoscaler(),
      scaledObject(named('other'), transfer('true')),
    ],
    [
      'keda-webhook',
      'it is named and not taken over',
      autoscaler(),
      scaledObject(named('by-hand')),
    ],
    [
      'keda-webhook',
      'one of two is taken over',
      autoscaler(),
      autoscaler({}, { name: 'second' }),
      scaledObject(named('by-hand'), transfer('true')),
    ],
  ],
};
