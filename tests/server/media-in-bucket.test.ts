import { tellMediaStories } from '#tests/server/media-stories.ts';

tellMediaStories('bucket');
