/** What only looks like a camera is known by its name; what is one passes. */
import { expect, it } from 'vitest';
import { isVirtualCamera } from './virtual-cameras.ts';

it.each([
  'OBS Virtual Camera',
  'OBS-Camera',
  'Dummy video device (0x0000)',
  'v4l2loopback',
  'ManyCam Virtual Webcam',
  'Snap Camera',
  'XSplit VCam',
  'CamTwist',
  'mmhmm Camera',
  'Unity Video Capture',
  'NVIDIA Broadcast',
  'Camera (NVIDIA Broadcast)',
  'e2eSoft VCam',
  'CyberLink YouCam 10',
  'SplitCam Video Driver',
  'Logi Capture Virtual Camera',
  'NewTek NDI Video',
  'Streamlabs Desktop Camera',
  'Camo',
  'VTubeStudioCam',
])('%s is none', (label) => {
  expect(isVirtualCamera(label)).toBe(true);
});

it.each([
  '',
  'fake_device_0',
  'Integrated Webcam (0bda:5675)',
  'HP TrueVision HD Camera (04f2:b5d5)',
  'FaceTime HD Camera (Built-in)',
  'Logitech HD Webcam C270',
  'Lenovo EasyCamera',
  'USB2.0 HD UVC WebCam',
  'Camera frontale',
  'Front Camera',
  'camera2 1, facing front',
  'Microsoft Camera Front',
  'Chicony USB 2.0 Camera: Chicony USB 2.0 Camera',
  'iPhone Camera',
  'DroidCam Source 3',
  'EpocCam',
  'Iriun Webcam',
  'EOS Webcam Utility',
  'Razer Kiyo',
  'Jobst Camera', // has the letters of OBS
])('“%s” passes', (label) => {
  expect(isVirtualCamera(label)).toBe(false);
});
