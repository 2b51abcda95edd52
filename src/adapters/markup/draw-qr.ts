import QRCode from 'qrcode';

/** An address as a picture that phones read, PNG. */
export function drawQr(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { errorCorrectionLevel: 'M', margin: 2, scale: 8 });
}
