// E-mail handed to a mail server by nodemailer: plain text and the same as plain HTML, nothing that tells whether it was read.
import type { MailSettings, Message } from "./model.ts";

/** Milliseconds a mail server has for each step: one that hangs is tried again later. */
const PATIENCE = 15_000;

export interface Mailer {
  /** Hands a message over; throws where the server does not take it. */
  send(message: Message): Promise<void>;
}

/** A way to a mail server. The library is loaded with the first message. */
export function mailerOf({ url, from }: MailSettings): Mailer {
  return {
    async send({ to, subject, paragraphs, language }) {
      const { createTransport } = await import("nodemailer");
      const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
      const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text: `${paragraphs.map((one) => (typeof one === "string" ? one : `${one.text}\n${one.link}`)).join("\n\n")}\n`,
          html: htmlOf(paragraphs, language),
          // Neither an absence note nor a list's robot answers it.
          headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
        });
      } finally {
        transport.close();
      }
    },
  };
}

function htmlOf(paragraphs: Message["paragraphs"], language: string): string {
  const body = paragraphs.map((one) =>
    typeof one === "string"
      ? `<p>${escaped(one)}</p>`
      : `<p><a href="${escaped(one.link)}">${escaped(one.text)}</a><br>${escaped(one.link)}</p>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>${body.join("")}</body></html>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
