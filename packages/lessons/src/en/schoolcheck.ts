/** The page on which a teacher checks a school's laptop the day before, in English. */
import type { SchoolCheckTexts } from '../nl/schoolcheck.ts';

/** English texts of that page. */
export const schoolcheck: SchoolCheckTexts = {
  title: 'Check a school laptop: Nepwerk',
  heading: 'Check a school laptop',
  lead: 'Do this the day before the lesson, on a pupil’s laptop, on the school’s network and with the account that pupils log in with. It takes about half a minute.',
  start: 'Begin',
  again: 'Check again',
  stop: 'Stop',
  stopped: 'Stopped. What was already checked is still here.',
  nothingSent: 'Nothing is sent or kept. What the check stores, it takes away again itself.',
  progress: {
    label: 'How far the check is',
    browser: 'Looking at the browser …',
    device: 'Looking at the device …',
    network: 'Trying the network. With a filter in between this takes nearly half a minute.',
    storage: 'Writing 20 MB and reading it back …',
    training: 'Really training for six seconds. Leave this tab open.',
    camera: 'See whether the browser asks something, and choose ‘Allow’.',
  },
  conclusions: {
    unfinished: { heading: 'Not finished yet', says: 'Not everything was checked.' },
    ready: {
      heading: 'Ready for the lesson',
      says: 'On this laptop and this network all that the lesson needs works.',
    },
    but: {
      heading: 'Works, but …',
      says: 'The lesson can go ahead. At the exclamation mark or cross it says what to know beforehand.',
    },
    no: {
      heading: 'This way it will not work',
      says: 'At a cross it says what is in the way. Send the code to ICT, or take another device.',
    },
  },
  noCamera: 'The camera was not checked. ‘The synthetic hamburger’ does not need it.',
  grades: { good: 'Good', but: 'Works, but …', no: 'Does not work', undone: 'Not checked', busy: 'Busy …' },
  failed: 'This check itself got stuck. Try it again.',
  forIct: 'For ICT',
  camera: {
    start: 'Check the camera',
    asks: 'Needed for the Face lab only. The browser then asks whether it may. You see no picture: we wait until the camera answers and switch it off at once. We do not ask for the microphone.',
  },
  code: {
    heading: 'Code for ICT',
    says: 'It holds what stands beside it, and the date. No name, school or address. ICT pastes it on this page, and sees what you see.',
    label: 'Code of this check',
    copy: 'Copy',
    copied: 'Copied',
    select: 'Selected: copy it with Ctrl-C',
    print: 'Print',
  },
  read: {
    heading: 'Were you given a code?',
    label: 'Code of another laptop',
    show: 'Show it',
    shown: 'This is the laptop of the code, checked on {day}.',
    back: 'Back to this laptop',
    problems: {
      empty: 'Paste or type a code first.',
      start: 'A code begins with NW1-. Copy it from its beginning.',
      version:
        'This code is from another version of this page. Load the page again, or have the laptop checked once more.',
      letters: 'No code has this in it: {letters}. Look at that place again.',
      mistyped: 'Something was copied wrongly, or a piece is missing. Compare the groups of four one by one.',
      contents: 'This code was not made by this page.',
    },
  },
  checks: {
    browser: { name: 'Browser', looks: 'Does the browser have what the labs need?' },
    device: { name: 'Device', looks: 'Is the screen large enough, and how much memory is there?' },
    network: { name: 'Network', looks: 'Does a pupil in the class hear at once what you do?' },
    storage: { name: 'Storage', looks: 'Can a training be kept?' },
    training: { name: 'Speed', looks: 'How long does a burger take on this laptop?' },
    camera: { name: 'Camera', looks: 'May the camera be switched on?' },
  },
  figures: {
    browser: '{browser} on {platform}. Of the {count} parts that we look for, missing: {missing}.',
    device: 'Screen {width} × {height} CSS pixels, threads: {cores}, memory {memory}.',
    network:
      'Host {host}, HTTP(S) only. There and back {latency}, stream: {stream}, late answer: {poll}, other hosts: {foreign}.',
    storage: 'IndexedDB: {written} MB written and read in {seconds} s. Room {room}, promised to last: {promised}.',
    training: '{rate} rounds a second, threads: {threads}, kernels {kernels}.',
    camera: 'Cameras that the browser tells of: {count}.',
  },
  found: {
    browser: {
      fine: { means: '{browser}: all that the labs need is in it.' },
      old: {
        means: 'This browser is too old to train. The labs do not work here.',
        does: 'Update the browser, or take another device.',
        ict: 'Needed: Chrome or Edge 110, Firefox 121, Safari 16.4 or newer (WebAssembly SIMD, module workers, ES2023). A filter that stops .wasm or workers looks the same.',
      },
      cookies: {
        means: 'The browser refuses cookies, so a pupil can’t get into a class. The labs on their own do work.',
        does: 'Ask ICT to allow cookies for this address.',
        ict: 'One first-party cookie a role (HttpOnly, SameSite). Policy in Chrome and Edge: CookiesAllowedForUrls or DefaultCookiesSetting.',
      },
      insecure: {
        means:
          'The page comes without HTTPS. So there is no camera, training runs on one core, and a pupil can’t save a file with marks.',
        does: 'Ask ICT for https for this address. The burger lesson can be given, only slower.',
        ict: 'Put TLS on the proxy before the server. Tested: isSecureContext. Without a secure context browsers have no getUserMedia, SharedArrayBuffer and crypto.subtle.',
      },
      alone: {
        means: 'Training runs on one core here, about half as fast. All else works.',
        does: 'Give pupils a little more time. If you want it faster, send the code to ICT.',
        ict: 'The page is not cross-origin isolated. Let the proxy pass on Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.',
      },
      tabs: {
        means: 'Tabs do not know of each other here.',
        does: 'Tell everybody to use one tab.',
        ict: 'Web Locks or BroadcastChannel is missing: an old browser, or storage that is off for this site.',
      },
      canvas: {
        means: 'Adding photos and saving pictures does not work here. Training does.',
        does: 'Let pupils draw instead of adding photos.',
        ict: 'OffscreenCanvas in workers is missing, or blocked by protection against fingerprinting.',
      },
    },
    device: {
      fine: { means: 'Screen and memory are enough.' },
      small: {
        means: 'The screen is small: {width} by {height}. Pupils have to scroll, or to change between tabs of the lab.',
        does: 'Zoom out with Ctrl and minus, or set a lower display scaling.',
        ict: 'Meant for at least 1024 × 768 CSS pixels. Windows at 150% scaling makes 1280 × 720 of 1920 × 1080.',
      },
      memory: {
        means: 'There is little memory: {memory}. With many tabs open a training may stop.',
        does: 'Let pupils close all other tabs, and leave out ‘two trainings side by side’.',
        ict: 'Meant for 4 GB or more (deviceMemory, rounded by the browser).',
      },
    },
    network: {
      fine: { means: 'What you do in the class arrives at once ({late} after it was sent).' },
      late: {
        means: 'Messages arrive, but late: by up to {late}. ‘Eyes on me’ does not work at once then.',
        does: 'In the lesson, wait until each screen has stopped. Try this check also when the network is quiet.',
        ict: 'Server-Sent Events come in lumps or delayed. Switch off buffering and content scans for this host (text/event-stream).',
      },
      far: {
        means: 'The server answers slowly: {latency} there and back. The class works, but feels sluggish.',
        does: 'Let pupils open the page before the lesson begins.',
        ict: 'Look at Wi-Fi, proxy and filter. The labs themselves compute on the device and do not notice once loaded.',
      },
      held: {
        means:
          'A filter holds the connection back until it is over. Nepwerk notices, and then asks again and again. The class works, a few seconds later at the start.',
        does: 'You need do nothing. If you want all of it at once, send the code to ICT.',
        ict: 'Server-Sent Events are buffered; long polling (25 s) works. Leave this host out of buffering and content scans, or let the proxy heed X-Accel-Buffering: no.',
      },
      full: {
        means: 'Too many laptops are being checked at once. So we know nothing about the class yet.',
        does: 'Press the button again in a minute.',
        ict: 'The server allows 300 checks at once.',
      },
      broken: {
        means:
          'A class with a code does not work here: the page can’t reach the server. The labs on their own do work.',
        does: 'Give the lesson without a class, with the links on the page for teachers, and send the code to ICT.',
        ict: 'GET on /api/schoolcheck/stream (text/event-stream) and /api/schoolcheck/wait (answers after 25 s) must pass filter and proxy. Do not end requests within 30 s. No WebSocket, no WebRTC.',
      },
      foreign: {
        means: 'Something from another address came into this page. Nepwerk itself fetches nothing from elsewhere.',
        does: 'Tell ICT: a filter or a browser extension adds something.',
        ict: 'Foreign hosts in Resource Timing: {foreign}. The page’s CSP is default-src ’self’.',
      },
    },
    storage: {
      fine: { means: 'Trainings are kept. Mind: a private window or guest account wipes them when it is closed.' },
      slow: {
        means: 'Keeping works, but slowly: 20 MB took {seconds} seconds.',
        does: 'At the end, let pupils leave the tab open until it says ‘saved’.',
        ict: 'A network profile, or a virus scanner on the profile folder, slows IndexedDB down.',
      },
      tight: {
        means: 'Keeping works, but there is little room. This may be a private window or a full disk.',
        does: 'Use a usual window. A training with its earlier moments takes about 40 MB.',
        ict: 'navigator.storage.estimate() gives less than 128 MB free. Look at disk space, profile quotas and the incognito policy.',
      },
      full: {
        means: 'The storage is full after {written} MB. A training is lost when somebody reloads.',
        does: 'The lesson can be given, if nobody closes the page. Make room on the device.',
        ict: 'QuotaExceededError of IndexedDB. Look at disk space and profile quotas.',
      },
      none: {
        means: 'The browser keeps nothing here. Whoever reloads begins anew.',
        does: 'The lesson can be given, if nobody closes the page. Use no private window.',
        ict: 'IndexedDB does not open. Look at the policy for site data (DefaultCookiesSetting set to block switches storage off too) and at private windows.',
      },
      changed: {
        means: 'What was kept came back changed. Do not rely on keeping here.',
        does: 'Take another device, or assume that nothing is kept.',
        ict: 'Bytes read from IndexedDB differ from those written: look at disk and profile folder.',
      },
    },
    training: {
      fine: {
        means:
          'A hundred rounds take about {hundred}. The first burger is there after {first}, a good one after {good}.',
      },
      slow: {
        means:
          'This laptop trains slowly: a hundred rounds take about {hundred}. The first burger is there after {first}, a good one after {good}.',
        does: 'Close other programs, plug in the charger, and let training go on while you talk. Choose two of the three turning points.',
        ict: 'On two fast cores the lab makes 19 rounds a second. Look at power saving, the virus scanner, and whether there is more than one thread.',
      },
      crawling: {
        means: 'This laptop is too slow for the lesson: a hundred rounds take about {hundred}, a good burger {good}.',
        does: 'Let pupils share a faster laptop, or hand out the link /burger?preset=tiny16: smaller pictures, several times as fast.',
        ict: 'On two fast cores the lab makes 19 rounds a second. Look at power saving, at a virtual desktop without a processor of its own, and whether there is more than one thread.',
      },
      engine: {
        means: 'The engine does not start. The labs can’t train here.',
        does: 'Try it again. If it stays like this, send the code to ICT.',
        ict: 'A .wasm file did not arrive or was not allowed to run. Allow application/wasm from this host, and WebAssembly in the browser’s policy (mind Edge’s ‘enhanced security mode’).',
      },
      memory: {
        means: 'There is too little memory to train.',
        does: 'Close all other tabs and programs, and try it again.',
        ict: 'Training takes about 17 MB of WebAssembly memory beside the page; allocating it failed.',
      },
      crashed: {
        means: 'The training fell over. The labs can’t train here.',
        does: 'Load the page again and try once more.',
        ict: 'A worker fell over or could not be loaded. Look at the browser’s console, and whether a filter changes scripts of this host.',
      },
      silent: {
        means: 'The training did not get going within a minute and a half.',
        does: 'Close other programs and try it again. If it stays like this, take another device.',
        ict: 'No answer from the worker. Mostly the processor is taken, or a filter holds back a worker or .wasm.',
      },
    },
    camera: {
      fine: { means: 'The camera answers. It is off again.' },
      none: {
        means: 'There is no camera.',
        does: 'No problem: in the Face lab pupils take the drawn faces.',
        ict: 'NotFoundError: no video device, or switched off in the BIOS, in device management or by a switch.',
      },
      denied: {
        means: 'The browser’s question was answered with no, closed, or left open.',
        does: 'Press again and choose ‘Allow’. If it asks nothing any more, click the sign to the left of the address.',
        ict: 'NotAllowedError after the user was asked: no policy in the way.',
      },
      settled: {
        means: 'The browser says no without asking: somebody chose that earlier, or ICT has set it so.',
        does: 'Click the sign to the left of the address and allow the camera. If that can’t be done, send the code to ICT.',
        ict: 'The permission is ‘denied’. Policy in Chrome and Edge: VideoCaptureAllowed and VideoCaptureAllowedUrls (put this address in). On Windows and ChromeOS also: camera access for apps.',
      },
      blocked: {
        means: 'The camera is blocked by the system or by a rule of the school.',
        does: 'Send the code to ICT. Until then pupils take the drawn faces.',
        ict: 'Refused by the system or by Permissions-Policy. The server sends camera=(self): let the proxy pass it on. Look also at camera access in Windows, macOS or ChromeOS, and at VideoCaptureAllowedUrls.',
      },
      insecure: {
        means: 'Without HTTPS a browser gives no camera.',
        does: 'Ask ICT for https for this address. Until then pupils take the drawn faces.',
        ict: 'Put TLS on the proxy before the server: getUserMedia exists in a secure context only.',
      },
      busy: {
        means: 'Another program has the camera, or it does not start.',
        does: 'Close Teams, Zoom and other tabs, and press again.',
        ict: 'NotReadableError or AbortError: the device is in use, or its driver does not start.',
      },
      virtual: {
        means: 'There is only a program that passes for a camera. Nepwerk does not take that.',
        does: 'Connect a real camera, or let pupils take the drawn faces.',
        ict: 'All video devices are named after virtual cameras (OBS, ManyCam and the like).',
      },
      silent: {
        means: 'The camera may be on, but no picture comes.',
        does: 'See whether there is a slide or a button for the camera, and press again.',
        ict: 'The track is live, but no picture came within 8 s: hardware switch, privacy button or driver.',
      },
      failed: {
        means: 'The camera did not switch on, and the browser does not say well why.',
        does: 'Press again. If it stays like this, send the code to ICT.',
        ict: 'Another error of getUserMedia. Try another browser on the same device.',
      },
    },
  },
  words: {
    browsers: {
      chrome: 'Chrome',
      edge: 'Edge',
      firefox: 'Firefox',
      safari: 'Safari',
      chromium: 'Chromium',
      other: 'Another browser',
    },
    platforms: {
      windows: 'Windows',
      chromeos: 'ChromeOS',
      macos: 'macOS',
      ipados: 'iPadOS',
      android: 'Android',
      linux: 'Linux',
      other: 'an unknown system',
    },
    features: {
      secure: 'HTTPS',
      isolated: 'shared memory (COOP and COEP)',
      simd: 'WebAssembly SIMD',
      workers: 'module workers',
      script: 'ES2023',
      database: 'IndexedDB',
      cookies: 'cookies',
      locks: 'Web Locks',
      channels: 'BroadcastChannel',
      canvas: 'OffscreenCanvas',
      keys: 'Web Crypto',
      films: 'WebCodecs',
      gpu: 'WebGPU (not used)',
      files: 'OPFS (not used)',
    },
    streams: { live: 'event by event', held: 'held back', full: 'not tried', broken: 'failed' },
    polls: { untried: 'not needed', answered: 'arrived', full: 'not tried', broken: 'failed' },
    nothing: 'nothing',
    unknown: 'unknown',
    yes: 'yes',
    no: 'no',
    gigabytes: '{count} GB',
    megabytes: '{count} MB',
    atLeast: 'at least {size}',
    milliseconds: '{count} ms',
    seconds: { one: '{count} second', other: '{count} seconds' },
    minutes: { one: '{count} minute', other: '{count} minutes' },
  },
};
