import { inProcessLink } from '../../transport/inProcessLink.js';
import { openWorldDoor } from '../support/worldDoor.js';
import { hostLinkConformance, type LinkAdapter } from './hostLink.js';

hostLinkConformance(
  async () => ({
    name: 'in process',
    link: async (host, plan, welcome) => inProcessLink(host, plan, welcome),
    close: async () => {},
  }),
  'references in one process',
);

hostLinkConformance(async (): Promise<LinkAdapter> => {
  const world = await openWorldDoor();
  return {
    name: 'WebSocket',
    link: (host, plan, welcome) => world.connect(host, plan, welcome),
    close: () => world.close(),
  };
}, 'a WebSocket');
