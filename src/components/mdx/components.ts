import type { ComponentName } from '#bodies/components.ts';
import Anchor from './Anchor.astro';
import BarChart from './BarChart.astro';
import BodyPicture from './BodyPicture.astro';
import CallToAction from './CallToAction.astro';
import ContactBox from './ContactBox.astro';
import Embed from './Embed.astro';
import FactBox from './FactBox.astro';
import Figure from './Figure.astro';
import Gallery from './Gallery.astro';
import Heading from './Heading.astro';
import Listen from './Listen.astro';
import Note from './Note.astro';
import PreviouslyPublished from './PreviouslyPublished.astro';
import PullQuote from './PullQuote.astro';
import Quote from './Quote.astro';
import Tip from './Tip.astro';
import Video from './Video.astro';

/** How pages draw each of the editors' components. */
const editors = {
  BarChart,
  CallToAction,
  ContactBox,
  Embed,
  FactBox,
  Figure,
  Gallery,
  Listen,
  Note,
  PreviouslyPublished,
  PullQuote,
  Quote,
  Tip,
  Video,
} satisfies Record<ComponentName, unknown>;

/** All that a page hands to an editor's text: the editors' components, and our way with some elements of Markdown. */
export const components = { ...editors, a: Anchor, h2: Heading, img: BodyPicture };
