import { z } from 'zod';

const addressSchema = z.strictObject({
  email: z.email('Does not contain a valid address.'),
  name: z.string().min(1).optional(),
});
const switchSchema = z.strictObject({ enable: z.boolean() });

/** What SendGrid takes of a mail, nothing else: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export const mailSchema = z
  .strictObject({
    from: addressSchema,
    reply_to: addressSchema.optional(),
    subject: z.string().min(1),
    personalizations: z.array(z.strictObject({ to: z.array(addressSchema).min(1) })).length(1),
    content: z
      .array(z.strictObject({ type: z.string().regex(/^[a-z]+\/[a-z]+$/), value: z.string().min(1) }))
      .min(1),
    attachments: z
      .array(
        z.strictObject({
          content: z.base64(),
          filename: z.string().min(1),
          type: z.string().min(1),
          disposition: z.enum(['inline', 'attachment']),
          content_id: z.string().min(1),
        }),
      )
      .optional(),
    custom_args: z.record(z.string(), z.string()),
    categories: z.array(z.string().max(255)).max(10),
    tracking_settings: z.strictObject({
      click_tracking: z.strictObject({ enable: z.boolean(), enable_text: z.boolean() }),
      open_tracking: switchSchema,
      subscription_tracking: switchSchema,
      ganalytics: switchSchema,
    }),
  })
  .check(({ value: { content, personalizations, custom_args, categories }, issues }) => {
    const refuse = (path: string[], message: string) =>
      issues.push({ code: 'custom', input: null, path, message });
    const types = content.map(({ type }) => type);
    if (types.indexOf('text/plain') > 0) refuse(['content'], 'text/plain must be first, then text/html');
    if (new Set(types).size < types.length) refuse(['content'], 'each type once');
    const to = personalizations.flatMap((one) => one.to.map(({ email }) => email.toLowerCase()));
    if (new Set(to).size < to.length) refuse(['personalizations'], 'each address should be unique');
    if (Buffer.byteLength(JSON.stringify(custom_args)) > 10_000)
      refuse(['custom_args'], 'exceeds 10000 bytes');
    if (new Set(categories).size < categories.length) refuse(['categories'], 'must be unique');
  });

export type SentMail = z.infer<typeof mailSchema>;
