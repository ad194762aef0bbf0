// The words that every document's JSON shares. What is missing, empty, null or false is left out of the print together with its label.

export type Maybe<T> = T | null | undefined;

/** A node of the editor's own JSON (ProseMirror). */
export type RikNod = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: readonly { type: string; attrs?: Record<string, unknown> }[];
  content?: readonly (RikNod | string)[];
};

/** Rich text: a `doc`, its nodes, or plain strings (each string is one paragraph). Heading levels are counted out anew in print. */
export type RikText = string | RikNod | readonly (string | RikNod)[];

export type Person = { namn: string; parti?: Maybe<string> };
export type Tjansteperson = { namn: string; titel?: Maybe<string> };

/** Days are ISO ('2019-09-24'); anything else is printed as it stands ('maj–oktober 2019'). Points in time: '2019-09-24T15:00', local. */
export type Datum = string;
/** '09:00'; leave it out when it is unknown. */
export type Klockslag = string;

/** `tid` makes it an electronic signature ('2026-12-02T16:40'); without it a line to write on is printed. `satt`: 'BankID', 'lösenord' … */
export type Underskrift = Person & { roll: string; titel?: Maybe<string>; tid?: Maybe<string>; satt?: Maybe<string> };

/** The parts of a document's head. `skapad` (ISO, UTC) is written into the file, so that the same data gives the same bytes. */
export type Dokument = {
  skapad?: Maybe<string>;
  utkast?: Maybe<boolean>;
  organisation: { namn: string; adress?: Maybe<readonly string[]>; epost?: Maybe<string> };
  organ: { namn: string };
};

/** A point of a decision: text, or text with points of its own beneath it. 'att ' first is taken away where the template writes it. */
export type Sats = string | RikText | { text: RikText; punkter?: Maybe<readonly Sats[]> };
