const SIGNED_OUT = 'paragraf:utloggad';

/** For whatever gets the answer `inte_inloggad` (a form, an autosave): somebody who listens offers to sign in again. */
export const tellSignedOut = () => dispatchEvent(new Event(SIGNED_OUT));

/** Calls back each time somebody was told that the session has ended. Answers with how to stop. */
export function onSignedOut(tell: () => void): () => void {
  addEventListener(SIGNED_OUT, tell);
  return () => removeEventListener(SIGNED_OUT, tell);
}
