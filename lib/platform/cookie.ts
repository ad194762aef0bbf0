/** next-auth's own rule: a secure cookie, with the name that says so, when the address of the installation is https. */
export const saker = () => process.env['NEXTAUTH_URL']?.startsWith('https://') ?? false;
export const sessionCookie = () => `${saker() ? '__Secure-' : ''}next-auth.session-token`;
