import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { mailLink } from './mail-address.ts';

/** A form that posts to `action`, or the mail link that stands in its place; `text` says who receives what is sent. */
export type FormView = { heading: string; text: string; language: string } & (
  | { action: string; mail?: undefined }
  | { mail: Link; action?: undefined }
);

/** The way to write to the editors: by form where `site.yaml` names a service for it, else by mail. */
export function contactForm({ site, language, words }: Edition): FormView {
  const recipient = site.forms.contact ?? site.publisher.email;
  const publisher = site.publisher.name;
  const { contact: heading, contactText, contactMail, mail } = words.forms;
  return isService(recipient)
    ? {
        heading,
        language,
        action: recipient,
        text: format(contactText, { publisher, host: hostOf(recipient) }),
      }
    : {
        heading,
        language,
        mail: { href: mailLink(recipient), label: mail },
        text: format(contactMail, { publisher }),
      };
}

/** The way to be written to; undefined on a site without a newsletter. */
export function newsletterForm({ site, language, words }: Edition): FormView | undefined {
  const recipient = site.forms.newsletter;
  if (recipient === undefined) return undefined;
  const publisher = site.publisher.name;
  const { newsletter: heading, newsletterText, newsletterMail, joinMail, joinSubject } = words.forms;
  return isService(recipient)
    ? {
        heading,
        language,
        action: recipient,
        text: format(newsletterText, { publisher, host: hostOf(recipient) }),
      }
    : {
        heading,
        language,
        mail: { href: mailLink(recipient, { subject: joinSubject }), label: joinMail },
        text: format(newsletterMail, { publisher }),
      };
}

function isService(recipient: string): boolean {
  return recipient.startsWith('https://');
}

function hostOf(address: string): string {
  return new URL(address).host;
}
