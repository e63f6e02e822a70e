/** The pages by their addresses; each lab is loaded when it is opened. */
import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { Home } from './pages/home.tsx';
import { Missing } from './pages/missing.tsx';

const BurgerPage = lazy(() => import('./labs/burger/page.tsx').then((it) => it.BurgerPage));

/** The whole site. */
export function App() {
  return (
    <LocationProvider>
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Home} />
          <Route path="/burger" component={BurgerPage} />
          <Route default component={Missing} />
        </Router>
      </ErrorBoundary>
    </LocationProvider>
  );
}
