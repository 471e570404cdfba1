import { oneOf, text } from './field.ts';
import { threadField } from './thread.ts';

/** The fields with which an episode or article says whether and where one can answer it. */
export const conversationFields = {
  comments: oneOf(['open', 'closed'], 'comments: closed').default('open'),
  commentsNote: text('commentsNote: Hvorfor der er lukket').optional(),
  thread: threadField.optional(),
};
