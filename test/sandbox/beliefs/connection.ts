import { OAuthError } from '../../../lib/quickbooks/oauth-error';
import { type Belief, decide, held, refuted, undecided } from '../belief';
import type { SignIn } from '../sign-in';

async function refreshed(signIn: SignIn, token: string): Promise<boolean> {
  try {
    await signIn.refreshWith(token);
    return true;
  } catch (error) {
    if (error instanceof OAuthError && error.problem === 'reconnect') return false;
    throw error;
  }
}

/** About the connection itself. Tried last, since they may end it. */
export const connection: readonly Belief[] = [
  {
    id: 'refresh-rotation',
    sentence: "The refresh token's value may change at a refresh, and the old one then dies",
    async check({ options: { signIn } }) {
      const old = signIn.refreshToken;
      await signIn.refreshWith(old);
      if (signIn.refreshToken === old) return undecided('the value did not change at this refresh');
      const next = signIn.refreshToken;
      if (await refreshed(signIn, old)) return refuted('the value changed, and the old one still gave tokens');
      const lives = await refreshed(signIn, next);
      return held(
        `the value changed, the old one was refused, and the new one ${lives ? 'still works' : 'died with it'}`,
      );
    },
  },
  {
    id: 'revoke-twice',
    sentence: 'Revoking what is revoked already is answered with 400',
    async check({ options: { signIn, recorder, keepConnection } }) {
      if (keepConnection) return undecided('the connection is to stay (--keep-connection)');
      await signIn.revoke();
      const first = recorder.last?.status;
      if (first !== 200) return undecided(`the first revoking was answered with ${first}`);
      await signIn.revoke();
      return decide(
        recorder.last?.status === 400,
        `the first was answered with 200, the second with ${recorder.last?.status}`,
      );
    },
  },
];
