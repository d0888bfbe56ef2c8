import type { Incomplete } from './incomplete';
import type {
  AppArmorProfile,
  PodSecurityContext,
  SeccompProfile,
  SecurityContext,
} from './objects.generated';
import type { Fault } from '../findings/finding';
import { field } from '../input/prop-path';
import { checkPathInside } from './volume-paths';
import { checkWindowsOptions } from './windows';
import { checkRequiredChoice, checkText, excerpt } from './fields';

/** What seccomp, AppArmor and Windows are told of a pod or container. */
export function checkProfiles(
  context: Incomplete<PodSecurityContext | SecurityContext>,
  prop: string,
  faults: Fault[],
): void {
  const { seccompProfile, appArmorProfile, windowsOptions } = context;
  if (seccompProfile !== undefined) {
    const at = field(prop, 'seccompProfile');
    checkProfile('seccompProfile', seccompProfile, at, faults);
    checkPathInside(seccompProfile.localhostProfile ?? '', field(at, 'localhostProfile'), faults);
  }
  if (appArmorProfile !== undefined) {
    const at = field(prop, 'appArmorProfile');
    checkProfile('appArmorProfile', appArmorProfile, at, faults);
    checkAppArmorFile(appArmorProfile, field(at, 'localhostProfile'), faults);
  }
  if (windowsOptions !== undefined) {
    checkWindowsOptions(windowsOptions, field(prop, 'windowsOptions'), faults);
  }
}

function checkProfile(
  profile: string,
  { type = '', localhostProfile }: Incomplete<SeccompProfile | AppArmorProfile>,
  prop: string,
  faults: Fault[],
): void {
  checkRequiredChoice(type, PROFILE_TYPES, field(prop, 'type'), faults);
  const given = localhostProfile !== undefined;
  if (!PROFILE_TYPES.includes(type) || given === (type === 'Localhost')) return;
  faults.push({ code: 'profile-file-misplaced', prop, details: { profile, type, given } });
}

function checkAppArmorFile(
  { type, localhostProfile }: Incomplete<AppArmorProfile>,
  prop: string,
  faults: Fault[],
): void {
  if (type !== 'Localhost' || localhostProfile === undefined) return;
  checkText(localhostProfile.trim(), 'the name of a profile', prop, faults);
  const length = Buffer.byteLength(localhostProfile);
  if (length > LONGEST_PROFILE_NAME) {
    faults.push({ code: 'text-too-long', prop, details: { length, max: LONGEST_PROFILE_NAME } });
  } else if (localhostProfile !== '' && localhostProfile.trim() !== localhostProfile) {
    const details = { given: excerpt(localhostProfile), allowed: [localhostProfile.trim()] };
    faults.push({ code: 'value-not-allowed', prop, details });
  }
}

const PROFILE_TYPES = ['RuntimeDefault', 'Localhost', 'Unconfined'];
const LONGEST_PROFILE_NAME = 4095;
