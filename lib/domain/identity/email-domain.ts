import { hostName } from "./host-name";

/** The part of e-mail addresses after their "@", as addresses are compared with it; null for what is none. "@example.com" will do, too. */
export function emailDomain(text: string): string | null {
  return hostName(text.trim().replace(/^@/, ""));
}

/** Makers of mailboxes for everybody, whatever the country's ending. */
const EVERYWHERE = /^(gmx|hotmail|live|outlook|rocketmail|yahoo|yandex|ymail)(\.[a-z]{2,3}){1,2}$/;
const ELSEWHERE = new Set(
  `126.com 163.com aol.com att.net bluewin.ch btinternet.com comcast.net cox.net daum.net fastmail.com foxmail.com
  free.fr freenet.de gmail.com googlemail.com hanmail.net hey.com hushmail.com icloud.com inbox.com laposte.net libero.it
  mac.com mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com orange.fr pm.me posteo.de proton.me protonmail.com
  qq.com rediffmail.com seznam.cz sina.com sky.com t-online.de tuta.io tutanota.com verizon.net virgilio.it virginmedia.com
  wanadoo.fr web.de wp.pl yeah.net zoho.com`.split(/\s+/),
);

/** Whether just anybody can have an address there: a domain that says nothing about who somebody works for. */
export function isPublicMail(domain: string): boolean {
  return ELSEWHERE.has(domain) || EVERYWHERE.test(domain);
}
