import type {
  Profile,
  ProfileReader,
  ProfileRefusal,
} from '../../src-main/senders/microsoft/account/profile-reader.ts';

type Reading = Profile | ProfileRefusal | null;

/** Gives one profile, or none; a promise holds the answer back. */
export class FixedProfileReader implements ProfileReader {
  profile: Reading | Promise<Reading> = null;

  async read(): Promise<Reading> {
    return await this.profile;
  }
}
