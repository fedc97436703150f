package trozo.autograd;

/// What a node does whose output no gradient flows through; made with [Node#makeConstant].
abstract class Constant extends Kernel {
    @Override
    final void backward() {
        throw new IllegalStateException("backward does not come here");
    }
}
