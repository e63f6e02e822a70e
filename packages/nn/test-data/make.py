"""Writes reference.json: what PyTorch answers, and which gradients it finds, for every operation of the engine.

Run it with a Python that has PyTorch 1.13 or newer (Debian: apt install python3-torch):

    python3 packages/nn/test-data/make.py

Inputs are numbers of three decimals that a float32 holds after one rounding; PyTorch calculates with them in
float64, so a difference is the engine's own rounding. README.md beside this file describes the format.
Pictures are NHWC and convolution weights HWIO, as in the engine; PyTorch's NCHW and OIHW stay inside this script.
"""
import json
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F

SEED = 20261123
DIGITS = 8  # significant digits of an answer: finer than a float32
EPSILON = 1e-5  # under the root of every normalisation, PyTorch's default

generator = torch.Generator().manual_seed(SEED)
cases = []


def exact(values):
    """Values of three decimals, rounded once to float32 as the engine's test will read them, in float64."""
    return float32(torch.round(values * 1000) / 1000)


def float32(values):
    """Float64 values that a float32 holds exactly."""
    return values.float().double()


def normal(*shape, scale=1.0):
    """Standard normal numbers, none nearer to zero than 0.01, so that a kink or a sign is never in doubt."""
    values = exact(torch.randn(*shape, generator=generator, dtype=torch.float64) * scale)
    return float32(torch.where(values.abs() < 0.01, torch.full_like(values, 0.017), values))


def uniform(*shape, low=0.0, high=1.0):
    """Uniform numbers in [low, high)."""
    return exact(torch.rand(*shape, generator=generator, dtype=torch.float64) * (high - low) + low)


def integers(low, high, *shape):
    """Whole numbers in [low, high)."""
    return torch.randint(low, high, shape, generator=generator)


def channels_first(x):
    """[B,H,W,C] to [B,C,H,W]."""
    return x.permute(0, 3, 1, 2)


def channels_last(x):
    """[B,C,H,W] to [B,H,W,C]."""
    return x.permute(0, 2, 3, 1)


def given(values):
    """What the engine gets, as it stands in the file: the shortest decimals that read back as the same float32."""
    flat = values.reshape(-1).tolist()
    if values.is_floating_point():
        assert torch.equal(values, float32(values)), "the engine would not get the numbers that PyTorch got"
        flat = [float(str(numpy.float32(v))) for v in flat]
    return {"shape": list(values.shape), "data": flat}


def answer(values):
    """What PyTorch found, as it stands in the file."""
    return {"shape": list(values.shape), "data": [float(f"{v:.{DIGITS}g}") for v in values.reshape(-1).tolist()]}


def case(operation, label, function, inputs, attributes=None, constants=None, indices=None):
    """Adds a case: runs function(inputs..., constants..., indices...) and sends a random gradient back through output y.

    inputs get gradients; constants (float) and indices (whole numbers) get none. function answers a tensor or a
    dictionary of tensors in which y is the one that the gradient comes from.
    """
    constants, indices = constants or {}, indices or {}
    leaves = {name: value.clone().requires_grad_(True) for name, value in inputs.items()}
    outputs = function(**leaves, **constants, **indices)
    if not isinstance(outputs, dict):
        outputs = {"y": outputs}
    upstream = normal(*outputs["y"].shape)
    gradients = {}
    if leaves:
        found = torch.autograd.grad(outputs["y"], list(leaves.values()), upstream)
        gradients = dict(zip(leaves, found))
    cases.append(
        {
            "name": f"{operation}: {label}",
            "operation": operation,
            "attributes": attributes or {},
            "inputs": {name: given(value) for name, value in {**inputs, **constants}.items()},
            "indices": {name: given(value) for name, value in indices.items()},
            "upstream": given(upstream),
            "outputs": {name: answer(value) for name, value in outputs.items()},
            "gradients": {name: answer(value) for name, value in gradients.items()},
        }
    )


# ---- matrices and convolutions


def add_dense():
    def dense(x, w, bias=None):
        return F.linear(x, w.t(), bias)

    for rows, k, n in [(1, 1, 1), (3, 5, 7), (8, 16, 8), (13, 33, 9), (6, 64, 1), (5, 3, 40)]:
        case("dense", f"{rows}x{k} by {k}x{n}", dense, {"x": normal(rows, k), "w": normal(k, n), "bias": normal(n)})
    case("dense", "no bias", dense, {"x": normal(4, 6), "w": normal(6, 10)})


def conv2d(x, w, bias=None, stride=1, padding=(0, 0, 0, 0)):
    top, bottom, left, right = padding
    padded = F.pad(channels_first(x), (left, right, top, bottom))
    return channels_last(F.conv2d(padded, w.permute(3, 2, 0, 1).contiguous(), bias, stride))


def conv2d_case(label, x_shape, w_shape, scale, stride, padding):
    case(
        "conv2d",
        label,
        lambda x, w, bias: conv2d(x, w, bias, stride, padding),
        {"x": normal(*x_shape), "w": normal(*w_shape, scale=scale), "bias": normal(w_shape[3])},
        {"stride": stride, "padding": padding},
    )


def add_conv2d():
    # label, batch, height, width, kernel height and width, channels in and out, stride, [top, bottom, left, right]
    for label, b, h, w, kh, kw, ci, co, stride, padding in [
        ("1x1", 2, 5, 4, 1, 1, 5, 8, 1, [0, 0, 0, 0]),
        ("1x1 to one channel", 2, 4, 4, 1, 1, 8, 1, 1, [0, 0, 0, 0]),
        ("1x1 stride 2", 1, 6, 7, 1, 1, 3, 5, 2, [0, 0, 0, 0]),
        ("3x3 padding 1", 2, 6, 6, 3, 3, 8, 8, 1, [1, 1, 1, 1]),
        ("3x3 padding 1, one channel to 13", 2, 5, 7, 3, 3, 1, 13, 1, [1, 1, 1, 1]),
        ("3x3 padding 1, 13 channels to 3", 1, 7, 5, 3, 3, 13, 3, 1, [1, 1, 1, 1]),
        ("3x3 no padding", 2, 5, 6, 3, 3, 3, 5, 1, [0, 0, 0, 0]),
        ("3x3 stride 2 padding 1, odd size", 2, 7, 9, 3, 3, 3, 8, 2, [1, 1, 1, 1]),
        ("3x3 stride 3", 1, 10, 8, 3, 3, 5, 3, 3, [0, 0, 0, 0]),
        ("4x4 stride 2 padding 1", 2, 8, 8, 4, 4, 3, 8, 2, [1, 1, 1, 1]),
        ("4x4 stride 2 padding 1, odd size", 1, 7, 9, 4, 4, 8, 5, 2, [1, 1, 1, 1]),
        ("4x4 stride 2 padding 1, five pictures", 5, 6, 6, 4, 4, 1, 3, 2, [1, 1, 1, 1]),
        ("4x4 over the whole picture", 3, 4, 4, 4, 4, 8, 1, 1, [0, 0, 0, 0]),
        ("5x5 stride 2 padding 2", 2, 8, 8, 5, 5, 3, 8, 2, [2, 2, 2, 2]),
        ("5x5 stride 2 padding 2, odd size", 1, 7, 5, 5, 5, 5, 3, 2, [2, 2, 2, 2]),
        ("5x5 padding 2", 1, 6, 6, 5, 5, 3, 3, 1, [2, 2, 2, 2]),
        ("5x5 stride 2, padding 1 before and 2 after", 2, 8, 8, 5, 5, 3, 8, 2, [1, 2, 1, 2]),
        ("3x3, four different paddings", 1, 5, 6, 3, 3, 5, 8, 1, [0, 2, 3, 1]),
        ("2x3, no square anywhere", 2, 6, 9, 2, 3, 3, 5, 2, [1, 0, 1, 1]),
        ("7x1 padding 3 and 0", 1, 8, 3, 7, 1, 3, 8, 1, [3, 3, 0, 0]),
        ("kernel larger than the picture", 2, 2, 3, 4, 4, 3, 5, 1, [1, 1, 1, 1]),
    ]:
        conv2d_case(label, (b, h, w, ci), (kh, kw, ci, co), 0.3, stride, padding)
    case(
        "conv2d",
        "no bias",
        lambda x, w: conv2d(x, w, None, 1, (1, 1, 1, 1)),
        {"x": normal(2, 4, 4, 3), "w": normal(3, 3, 3, 5, scale=0.3)},
        {"stride": 1, "padding": [1, 1, 1, 1]},
    )


def conv_transpose2d(x, w, bias, stride, padding):
    weight = w.permute(3, 2, 0, 1).contiguous()
    return channels_last(F.conv_transpose2d(channels_first(x), weight, bias, stride, padding))


def conv_transpose2d_case(label, x_shape, w_shape, scale, stride, padding):
    case(
        "convTranspose2d",
        label,
        lambda x, w, bias: conv_transpose2d(x, w, bias, stride, padding),
        {"x": normal(*x_shape), "w": normal(*w_shape, scale=scale), "bias": normal(w_shape[2])},
        {"stride": stride, "padding": padding},
    )


def add_conv_transpose2d():
    # label, batch, height, width, kernel, channels in, channels out, stride, padding
    for label, b, h, w, k, ci, co, stride, padding in [
        ("4x4 stride 2 padding 1", 2, 4, 4, 4, 8, 5, 2, 1),
        ("4x4 stride 2 padding 1 to three channels", 2, 5, 3, 4, 13, 3, 2, 1),
        ("4x4 stride 1 from a single point", 3, 1, 1, 4, 5, 8, 1, 0),
        ("2x2 stride 2", 2, 3, 4, 2, 3, 8, 2, 0),
        ("3x3 stride 1 padding 1", 1, 5, 4, 3, 5, 3, 1, 1),
        ("5x5 stride 2 padding 2, odd size", 1, 3, 5, 5, 3, 8, 2, 2),
        ("3x3 stride 3", 1, 3, 2, 3, 1, 5, 3, 0),
    ]:
        conv_transpose2d_case(label, (b, h, w, ci), (k, k, co, ci), 0.3, stride, padding)


def add_minimal_filtering():
    """Convolutions of so many channels that the engine computes them by Winograd's minimal filtering."""
    # label, batch, height, width, kernel height and width, channels in and out, stride, [top, bottom, left, right]
    for label, b, h, w, kh, kw, ci, co, stride, padding in [
        ("3x3 padding 1, 16 channels to 20", 2, 5, 6, 3, 3, 16, 20, 1, [1, 1, 1, 1]),
        ("3x3, four different paddings, 20 channels to 16", 1, 4, 5, 3, 3, 20, 16, 1, [0, 2, 2, 1]),
        ("4x4 stride 2 padding 1, 16 channels to 16", 2, 7, 8, 4, 4, 16, 16, 2, [1, 1, 1, 1]),
        ("5x5 stride 2 padding 2, 16 channels to 16", 1, 9, 6, 5, 5, 16, 16, 2, [2, 2, 2, 2]),
        ("5x4 stride 2, 16 channels to 16", 1, 7, 10, 5, 4, 16, 16, 2, [1, 0, 2, 1]),
    ]:
        conv2d_case(label, (b, h, w, ci), (kh, kw, ci, co), 0.1, stride, padding)
    for label, b, h, w, k, ci, co, stride, padding in [
        ("3x3 padding 1, 16 channels to 20", 2, 3, 4, 3, 16, 20, 1, 1),
        ("4x4 stride 2 padding 1, 16 channels to 16", 2, 3, 4, 4, 16, 16, 2, 1),
    ]:
        conv_transpose2d_case(label, (b, h, w, ci), (k, k, co, ci), 0.1, stride, padding)


# ---- resizing


def add_resizing():
    def nearest(x):
        return channels_last(F.interpolate(channels_first(x), scale_factor=2, mode="nearest"))

    def bilinear(x):
        return channels_last(F.interpolate(channels_first(x), scale_factor=2, mode="bilinear", align_corners=False))

    def upsample_conv2d(x, w, bias):
        return conv2d(nearest(x), w, bias, 1, (1, 1, 1, 1))

    def pixel_shuffle(x):
        # The engine's channel (dy * 2 + dx) * C + c is PyTorch's c * 4 + dy * 2 + dx.
        b, c4, h, w = channels_first(x).shape
        return channels_last(
            F.pixel_shuffle(channels_first(x).reshape(b, 4, c4 // 4, h, w).transpose(1, 2).reshape(b, c4, h, w), 2)
        )

    for shape in [(2, 3, 4, 5), (1, 1, 1, 3), (1, 4, 4, 8)]:
        label = "x".join(map(str, shape))
        case("upsampleNearest", label, nearest, {"x": normal(*shape)}, {"factor": 2})
        case("upsampleBilinear", label, bilinear, {"x": normal(*shape)}, {"factor": 2})
    for b, h, w, ci, co in [(2, 4, 4, 8, 5), (1, 3, 5, 5, 3), (2, 1, 1, 3, 8), (1, 2, 3, 1, 13)]:
        inputs = {"x": normal(b, h, w, ci), "w": normal(3, 3, ci, co, scale=0.3), "bias": normal(co)}
        case("upsampleConv2d", f"{h}x{w}, {ci} channels to {co}", upsample_conv2d, inputs)
    for b, h, w, c in [(2, 3, 4, 5), (1, 1, 2, 1), (1, 4, 4, 8)]:
        case("pixelShuffle", f"{h}x{w} to {c} channels", pixel_shuffle, {"x": normal(b, h, w, 4 * c)}, {"factor": 2})


# ---- normalisation


def over_channels(function, x):
    """Runs a PyTorch operation on [B,C,H,W] for an x of [B,H,W,C] or [N,C]."""
    return channels_last(function(channels_first(x))) if x.dim() == 4 else function(x)


def add_normalisation():
    def batch_norm(x, gamma, beta):
        y = over_channels(lambda v: F.batch_norm(v, None, None, gamma, beta, True, eps=EPSILON), x)
        rows = x.reshape(-1, x.shape[-1])
        return {"y": y, "mean": rows.mean(0), "variance": rows.var(0, unbiased=False)}

    def normalise(x, gamma, beta, mean, variance):
        return over_channels(lambda v: F.batch_norm(v, mean, variance, gamma, beta, False, eps=EPSILON), x)

    def instance_norm(x, gamma, beta):
        return over_channels(lambda v: F.instance_norm(v, weight=gamma, bias=beta, eps=EPSILON), x)

    def layer_norm(x, gamma, beta):
        return F.layer_norm(x, x.shape[-1:], gamma, beta, EPSILON)

    def parameters(c):
        return {"gamma": exact(1 + normal(c, scale=0.3)), "beta": normal(c, scale=0.3)}

    attributes = {"epsilon": EPSILON}
    for shape in [(4, 3, 5, 8), (2, 4, 4, 13), (3, 2, 2, 1), (6, 5), (2, 64)]:
        label, c = "x".join(map(str, shape)), shape[-1]
        shifted = exact(normal(*shape) * 1.5 + 0.75)
        case("batchNorm", label, batch_norm, {"x": shifted, **parameters(c)}, attributes)
        statistics = {"mean": normal(c), "variance": uniform(c, low=0.3, high=2)}
        case("normalise", label, normalise, {"x": normal(*shape), **parameters(c)}, attributes, statistics)
    for shape in [(3, 4, 5, 8), (2, 3, 3, 5), (1, 8, 8, 1)]:
        inputs = {"x": normal(*shape), **parameters(shape[-1])}
        case("instanceNorm", "x".join(map(str, shape)), instance_norm, inputs, attributes)
    for shape in [(6, 8), (2, 3, 13), (4, 64)]:
        inputs = {"x": normal(*shape), **parameters(shape[-1])}
        case("layerNorm", "x".join(map(str, shape)), layer_norm, inputs, attributes)


def add_spectral_norm():
    def spectral_norm(w, u):
        # torch.nn.utils.spectral_norm itself, one power iteration from u; PyTorch lays the outputs first.
        order = (3, 2, 0, 1) if w.dim() == 4 else (1, 0)
        module = torch.nn.Module()
        module.register_parameter("weight", torch.nn.Parameter(torch.empty_like(w.permute(order))))
        torch.nn.utils.spectral_norm(module, "weight")
        hook = next(iter(module._forward_pre_hooks.values()))
        module.weight_u.copy_(F.normalize(u, dim=0))
        del module._parameters["weight_orig"]
        module.weight_orig = w.permute(order)
        normalised = hook.compute_weight(module, do_power_iteration=True)
        back = (2, 3, 1, 0) if w.dim() == 4 else (1, 0)
        return {"y": normalised.permute(back), "u": module.weight_u}

    for shape in [(4, 4, 3, 8), (3, 3, 8, 5), (1, 1, 5, 13), (16, 1), (7, 9)]:
        start = float32(F.normalize(normal(shape[-1]), dim=0))
        inputs = {"w": normal(*shape, scale=0.2)}
        case("spectralNorm", "x".join(map(str, shape)), spectral_norm, inputs, constants={"u": start})


# ---- functions of one element, arithmetic


def add_elementwise():
    def spread(*shape):
        """Normal numbers with a few far out, where a careless formula overflows."""
        x = normal(*shape, scale=2)
        x.view(-1)[:6] = torch.tensor([30.0, -30.0, 90.0, -90.0, 8.5, -8.5], dtype=torch.float64)
        return x

    for slope in (0.2, 0.1, 0.0):
        inputs = {"x": spread(3, 17)}
        case("leakyRelu", f"slope {slope}", lambda x, s=slope: F.leaky_relu(x, s), inputs, {"slope": slope})
    case("tanh", "3x17", lambda x: torch.tanh(x), {"x": spread(3, 17)})
    case("sigmoid", "3x17", lambda x: torch.sigmoid(x), {"x": spread(3, 17)})
    case("gelu", "3x17", lambda x: F.gelu(x, approximate="tanh"), {"x": spread(3, 17)})
    case("add", "5x7", lambda a, b: a + b, {"a": normal(5, 7), "b": normal(5, 7)})
    case("subtract", "5x7", lambda a, b: a - b, {"a": normal(5, 7), "b": normal(5, 7)})
    case("multiply", "5x7", lambda a, b: a * b, {"a": normal(5, 7), "b": normal(5, 7)})
    case("scale", "by -0.37", lambda x: x * -0.37, {"x": normal(5, 7)}, {"by": -0.37})
    case("mean", "5x7", lambda x: x.mean().reshape(1), {"x": normal(5, 7)})
    case("concat", "2x3x4 and 5x3x4", lambda a, b: torch.cat([a, b]), {"a": normal(2, 3, 4), "b": normal(5, 3, 4)})
    case("slice", "rows 2 to 5 of 7", lambda x: x[2:5], {"x": normal(7, 3, 4)}, {"from": 2, "to": 5})


# ---- sequences


def add_sequences():
    def attention(q, k, v, heads, causal):
        # PyTorch's own multi-head attention with all four projections the identity; it takes [T,B,D].
        t, d = q.shape[1], q.shape[2]
        eye = torch.eye(d, dtype=q.dtype)
        mask = torch.ones(t, t, dtype=torch.bool).triu(1) if causal else None
        y, _ = F.multi_head_attention_forward(
            *(z.transpose(0, 1) for z in (q, k, v)), d, heads,
            torch.cat([eye, eye, eye]), None, None, None, False, 0.0, eye, None, attn_mask=mask,
        )  # fmt: skip
        return y.transpose(0, 1)

    for b, t, d, heads, causal in [
        (2, 5, 8, 2, False),
        (2, 5, 8, 2, True),
        (1, 9, 6, 1, True),
        (3, 1, 4, 2, True),
        (1, 16, 12, 4, True),
    ]:
        case(
            "attention",
            f"{b}x{t}x{d}, {heads} heads{', causal' if causal else ''}",
            lambda q, k, v, h=heads, c=causal: attention(q, k, v, h, c),
            {"q": normal(b, t, d), "k": normal(b, t, d), "v": normal(b, t, d)},
            {"heads": heads, "causal": causal},
        )
    for v, d, n in [(7, 5, 12), (3, 8, 1)]:
        case(
            "embedding",
            f"{n} rows of a {v}x{d} table",
            lambda table, ids: F.embedding(ids, table),
            {"table": normal(v, d)},
            indices={"ids": integers(0, v, n)},
        )


# ---- losses


def add_losses():
    def loss(value):
        return value.reshape(1)

    for rows, classes, size in [(6, 5, 1), (3, 64, 3), (4, 3, 40)]:
        case(
            "softmaxCrossEntropy",
            f"{rows}x{classes}, logits about {size}",
            lambda logits, ids: loss(F.cross_entropy(logits, ids)),
            {"logits": normal(rows, classes, scale=size)},
            indices={"ids": integers(0, classes, rows)},
        )
    logits = normal(9, 1, scale=3)
    logits[:4, 0] = torch.tensor([40.0, -40.0, 95.0, -95.0], dtype=torch.float64)
    for target in (0, 1):
        case(
            "bceWithLogits",
            f"target {target}",
            lambda logits, t=target: loss(F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, t))),
            {"logits": logits},
            {"target": target},
        )
    for side in (1, -1):
        inputs = {"logits": normal(9, 1, scale=2)}
        case("hinge", f"side {side}", lambda logits, s=side: loss(F.relu(1 - s * logits).mean()), inputs, {"side": side})
    pair = {"a": normal(2, 3, 3, 3), "b": normal(2, 3, 3, 3)}
    case("l1", "2x3x3x3", lambda a, b: loss(F.l1_loss(a, b)), pair)
    case("l2", "2x3x3x3", lambda a, b: loss(F.mse_loss(a, b)), pair)


# ---- differentiable augmentation (Zhao and others, 2020)


def shade(x, numbers):
    """Brightness -0.5 to 0.5, saturation 0 to 2, contrast 0.5 to 1.5, from three uniform numbers a picture."""
    brightness, saturation, contrast = (numbers[:, i].reshape(-1, 1, 1, 1) for i in range(3))
    x = x + (brightness - 0.5)
    grey = x.mean(3, keepdim=True)
    x = (x - grey) * (2 * saturation) + grey
    middle = x.mean((1, 2, 3), keepdim=True)
    return (x - middle) * (contrast + 0.5) + middle


def move(x, pixels):
    """y[row, column] = x[row + down, column + right], zero outside."""
    b, h, w, _ = x.shape
    reach = int(pixels.abs().max())
    padded = F.pad(x, (0, 0, reach, reach, reach, reach))
    rows = torch.arange(h)[None, :, None] + reach + pixels[:, 0].long()[:, None, None]
    columns = torch.arange(w)[None, None, :] + reach + pixels[:, 1].long()[:, None, None]
    return padded[torch.arange(b)[:, None, None], rows, columns]


def cut(x, centre):
    """Zeroes a window of half the height and half the width that starts a quarter of the size before its centre."""
    _, h, w, _ = x.shape

    def inside(size, middle):
        start = middle[:, None] - size // 2 // 2
        at = torch.arange(size)[None]
        return (at >= start) & (at < start + size // 2)

    hole = inside(h, centre[:, 0])[:, :, None] & inside(w, centre[:, 1])[:, None, :]
    return x * (~hole)[..., None]


def add_dssim():
    bell = torch.exp(-((torch.arange(11, dtype=torch.float64) - 5) ** 2) / (2 * 1.5**2))
    bell = torch.outer(bell, bell) / bell.sum() ** 2

    def blur(x):
        channels = x.shape[1]
        return F.conv2d(x, bell[None, None].repeat(channels, 1, 1, 1), padding=5, groups=channels)

    def dssim(a, b):
        a, b = channels_first(a), channels_first(b)
        mean_a, mean_b = blur(a), blur(b)
        variances = blur(a * a) + blur(b * b) - mean_a**2 - mean_b**2
        covariance = blur(a * b) - mean_a * mean_b
        light = (2 * mean_a * mean_b + 1e-4) / (mean_a**2 + mean_b**2 + 1e-4)
        return channels_last((1 - light * (2 * covariance + 9e-4) / (variances + 9e-4)) / 2)

    for label, shape in [
        ("16x12 of three channels", (2, 16, 12, 3)),
        ("one channel, smaller than the bell", (3, 5, 7, 1)),
        ("five channels, one row", (1, 1, 9, 5)),
    ]:
        case("dssim", label, lambda a, b: dssim(a, b), {"a": uniform(*shape)}, constants={"b": uniform(*shape)})


def add_diff_augment():
    def augment(x, colour=None, shift=None, cutout=None):
        if colour is not None:
            x = shade(x, colour)
        if shift is not None:
            x = move(x, shift)
        return x if cutout is None else cut(x, cutout)

    def pick(b, size, *names):
        reach = max(1, size // 8)
        drawn = {
            "colour": uniform(b, 3),
            "shift": integers(-reach, reach + 1, b, 2).double(),
            "cutout": integers(0, size + 1, b, 2).double(),
        }
        return {name: drawn[name] for name in names}

    everything = ("colour", "shift", "cutout")
    for names in [("colour",), ("shift",), ("cutout",), everything]:
        inputs = {"x": normal(4, 8, 8, 3, scale=0.5)}
        case("diffAugment", " and ".join(names), augment, inputs, constants=pick(4, 8, *names))
    inputs = {"x": normal(3, 7, 7, 1, scale=0.5)}
    case("diffAugment", "grey, odd size", augment, inputs, constants=pick(3, 7, *everything))


# ---- what lasts between runs


def add_updates():
    steps = 5
    for label, shape, options in [
        ("defaults of the networks", (4, 5), {"rate": 2e-4, "beta1": 0.5, "beta2": 0.99}),
        ("PyTorch's defaults", (17,), {"rate": 1e-3, "beta1": 0.9, "beta2": 0.999}),
        ("a tiny gradient beside epsilon", (8,), {"rate": 1e-2, "beta1": 0.5, "beta2": 0.999, "size": 1e-6}),
    ]:
        size = options.pop("size", 1)
        start, gradients = normal(*shape), float32(normal(steps, *shape) * size)
        weight = torch.nn.Parameter(start.clone())
        optimiser = torch.optim.Adam([weight], options["rate"], (options["beta1"], options["beta2"]), eps=1e-8)
        seen = []
        for gradient in gradients:
            weight.grad = gradient.clone()
            optimiser.step()
            seen.append(weight.detach().clone())
        state = optimiser.state[weight]

        def adam(weight, gradients, seen=seen, state=state):
            return {"y": torch.stack(seen), "first": state["exp_avg"], "second": state["exp_avg_sq"]}

        attributes = {**options, "epsilon": 1e-8, "steps": steps}
        case("adam", label, adam, {}, attributes, {"weight": start, "gradients": gradients})
    for weight in (0.01, 0.5, 1.0):
        constants = {"variable": normal(3, 5), "tensor": normal(3, 5)}
        case(
            "lerp",
            f"weight {weight}",
            lambda variable, tensor, w=weight: torch.lerp(variable, tensor, w),
            {},
            {"weight": weight},
            constants,
        )


def main():
    torch.set_default_dtype(torch.float64)
    for add in (
        add_dense, add_conv2d, add_conv_transpose2d, add_resizing, add_normalisation, add_spectral_norm,
        add_elementwise, add_sequences, add_losses, add_diff_augment, add_updates, add_minimal_filtering, add_dssim,
    ):  # fmt: skip
        add()
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in cases)
    path = Path(__file__).with_name("reference.json")
    path.write_text(f'{{"torch":"{torch.__version__}","cases":[\n{lines}\n]}}\n')
    operations = {entry["operation"] for entry in cases}
    print(f"{len(cases)} cases of {len(operations)} operations, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
