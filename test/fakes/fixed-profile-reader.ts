import type { Profile, ProfileReader } from '../../src-main/account/profile-reader.ts';

/** Gives one profile, or none; a promise holds the answer back. */
export class FixedProfileReader implements ProfileReader {
  profile: Profile | null | Promise<Profile | null> = null;

  async read(): Promise<Profile | null> {
    return await this.profile;
  }
}
