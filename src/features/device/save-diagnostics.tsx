// A file for whoever has to find out what is wrong. Made on the device, and saved where its person says; nobody gets it otherwise.
import { Download } from 'lucide-react';
import styles from '#features/device/device.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { schoolDay } from '#store/device.ts';
import { diagnosticsOf, type Found } from '#store/diagnostics.ts';
import { Button } from '#ui/button.tsx';

export function SaveDiagnostics({ found }: { readonly found: Found }) {
  const device = useDevice();
  const save = async () => {
    const file = new Blob([await diagnosticsOf(device, found)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `ashiato-shindan-${schoolDay(device.surroundings.now())}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className={styles['save']}>
      <Button icon={Download} onClick={() => void save()}>
        <Say k="device.save" />
      </Button>
      <p className={styles['soft']}>
        <Say k="device.saveHelp" />
      </p>
    </div>
  );
}
