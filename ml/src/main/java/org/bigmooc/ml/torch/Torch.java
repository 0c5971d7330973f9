package org.bigmooc.ml.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.locks.ReentrantLock;
import org.bigmooc.domain.fault.Unavailable;

/**
 * PyTorch, started on first use. It has one random generator and one gradient recorder for the whole process, so whoever needs
 * either holds {@link #LOCK}.
 */
public final class Torch {

    /** Held by whoever draws random numbers or records gradients. */
    public static final ReentrantLock LOCK = new ReentrantLock();

    private Torch() {}

    /** Memory for arrays, to be closed. */
    public static NDManager newManager() {
        return NDManager.newBaseManager(engine().defaultDevice(), engine().getEngineName());
    }

    /**
     * The engine.
     *
     * @throws Unavailable if its native library is missing or does not fit this machine
     */
    public static Engine engine() {
        try {
            return Holder.ENGINE;
        } catch (ExceptionInInitializerError | NoClassDefFoundError failed) {
            throw new Unavailable(
                    "PyTorch cannot start, so nothing can be trained. It needs Linux on x86-64, 500 MB in the home folder (or in "
                            + "the folder that ENGINE_CACHE_DIR names) and the jar pytorch-native-cpu; see the log for the cause.",
                    failed);
        }
    }

    private static final class Holder {
        static final Engine ENGINE = start();

        private static Engine start() throws EngineException {
            // Nothing is downloaded or reported home. One thread: two spin-wait for each other and cost more than they
            // save.
            setUnlessGiven("ai.djl.offline", "true");
            setUnlessGiven("ai.djl.pytorch.num_threads", "1");
            setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
            return Engine.getEngine("PyTorch");
        }

        private static void setUnlessGiven(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }
    }
}
