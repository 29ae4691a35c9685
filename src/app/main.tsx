// Starts the app in the browser: the fonts and colours, the shell, and whoever uses this device.
import '#ui/tokens.css';
import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Shell } from '#app/shell.tsx';
import { TroubleBoundary } from '#app/trouble.tsx';
import { hearInstallOffer, talkToWorker } from '#app/worker-talk.ts';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
createRoot(place).render(
  <StrictMode>
    <TroubleBoundary>
      <BrowserRouter>
        <Shell />
      </BrowserRouter>
    </TroubleBoundary>
  </StrictMode>,
);
hearInstallOffer();
void talkToWorker();
