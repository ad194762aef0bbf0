import type { Datum, Dokument, Klockslag, Maybe, Person, RikText, Sats } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';

export type Kallelsepunkt = {
  /** 1, or '15 a' */
  nr: number | string;
  /** The section that begins here. */
  avdelning?: Maybe<string>;
  rubrik: string;
  dnr?: Maybe<string>;
  tid?: Maybe<Klockslag>;
  foredragande?: Maybe<string>;
  /** Beside the item, after "Sekretess, ": the provision. */
  sekretess?: Maybe<string>;
  /** One sentence, or the att-satser. */
  forslag?: Maybe<string | readonly Sats[]>;
  not?: Maybe<RikText>;
  handlingar?: Maybe<readonly string[]>;
};

export type KallelseData = Dokument & {
  /** 'Kallelse' unless another word is wanted ('Kungörelse', 'Föredragningslista'). */
  rubrik?: Maybe<string>;
  datum: Datum;
  slutdatum?: Maybe<Datum>;
  utfardad?: Maybe<Datum>;
  sammantrade?: Maybe<{ plats?: Maybe<string>; start?: Maybe<Klockslag>; slut?: Maybe<Klockslag> }>;
  ordforande?: Maybe<Person>;
  sekreterare?: Maybe<{ namn: string; telefon?: Maybe<string>; epost?: Maybe<string> }>;
  gruppmoten?: Maybe<readonly { namn: string; tid?: Maybe<Klockslag>; plats?: Maybe<string> }[]>;
  upplysningar?: Maybe<RikText>;
  punkter: readonly Kallelsepunkt[];
};

/** The summons with its list of items (KL 5:13–15, 6:23). */
export const renderKallelse = (data: KallelseData): Promise<Uint8Array> => typeset('sammantrade/pdf/kallelse.typ', data);
