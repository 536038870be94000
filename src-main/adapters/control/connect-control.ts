import { connect, type Socket } from 'node:net';
import { withControlAddress } from './control-address.ts';

/** @throws where nobody listens on this user data folder, or the system does not let this user ask */
export function connectControl(userData: string): Promise<Socket> {
  return withControlAddress(userData, open);
}

function open(address: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}
