/** The pages by their addresses; each lab, and the page for teachers, is loaded when it is opened. */
import { useSignal } from '@preact/signals';
import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import type { ClassLab } from '@nepwerk/protocol/class';
import type { FunctionComponent } from 'preact';
import { ClassCoverSlot, LabSlot } from './class/slot.tsx';
import { teachersAddress } from './pages/addresses.ts';
import { Home } from './pages/home.tsx';
import { Missing } from './pages/missing.tsx';
import { texts } from './text/speech.ts';

const BurgerPage = lazy(() => import('./labs/burger/page.tsx').then((it) => it.BurgerPage));
const CheckPage = lazy(() => import('./check/check-page.tsx').then((it) => it.CheckPage));
const ConsolePage = lazy(() => import('./class/console/console-page.tsx').then((it) => it.ConsolePage));
const FacePage = lazy(() => import('./labs/face/page.tsx').then((it) => it.FacePage));
const JoinPage = lazy(() => import('./class/join/join-page.tsx').then((it) => it.JoinPage));
const MarksPage = lazy(() => import('./labs/marks/page.tsx').then((it) => it.MarksPage));
const PapersPage = lazy(() => import('./papers/papers-page.tsx').then((it) => it.PapersPage));
const SchoolCheckPage = lazy(() => import('./schoolcheck/schoolcheck-page.tsx').then((it) => it.SchoolCheckPage));
const TeachPage = lazy(() => import('./class/teach/teach-page.tsx').then((it) => it.TeachPage));
const Teachers = lazy(() => import('./pages/teachers.tsx').then((it) => it.Teachers));
const WallPage = lazy(() => import('./class/wall/wall-page.tsx').then((it) => it.WallPage));

/** A lab's page, which a pupil's class opens and closes. */
function inClass(lab: ClassLab, Page: FunctionComponent): FunctionComponent {
  return function LabInClass() {
    return (
      <LabSlot lab={lab}>
        <Page />
      </LabSlot>
    );
  };
}

const Burger = inClass('burger', BurgerPage);
const Check = inClass('check', CheckPage);
const Face = inClass('face', FacePage);
const Marks = inClass('marks', MarksPage);

/** The whole site. */
export function App() {
  const loading = useSignal(false);
  return (
    <LocationProvider>
      {loading.value && (
        <p class="loading" role="status">
          {texts.value.site.loading} …
        </p>
      )}
      <ErrorBoundary>
        <Router onLoadStart={() => (loading.value = true)} onLoadEnd={() => (loading.value = false)}>
          <Route path="/" component={Home} />
          <Route path="/burger" component={Burger} />
          <Route path="/check" component={Check} />
          <Route path="/console" component={ConsolePage} />
          <Route path="/face" component={Face} />
          <Route path="/join" component={JoinPage} />
          <Route path="/join/:code" component={JoinPage} />
          <Route path="/lessons/:lesson/:paper?" component={PapersPage} />
          <Route path="/marks" component={Marks} />
          <Route path="/schoolcheck" component={SchoolCheckPage} />
          <Route path="/teach" component={TeachPage} />
          <Route path={teachersAddress.nl} component={Teachers} />
          <Route path={teachersAddress.en} component={Teachers} />
          <Route path="/wall" component={WallPage} />
          <Route path="/wall/:code" component={WallPage} />
          <Route default component={Missing} />
        </Router>
      </ErrorBoundary>
      <ClassCoverSlot />
    </LocationProvider>
  );
}
