"""Runs the bench's nets in PyTorch: reads orders and writes answers, one JSON object a line (see src/host/messages.ts).

Its one argument is src/nets/sizes.ts as JSON. "At its best" means: of both memory layouts, the one that a short race
wins; subnormal numbers flushed to zero, as they slow a processor down a hundredfold.
"""
import json
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

SIZES = json.loads(sys.argv[1])
RACE_STEPS = 5  # steps of each memory layout in the race, after two to warm up
SLOW_MATRICES = 12  # GFLOP/s of a matrix product on one thread, below which the BLAS is the plain reference one


class Generator(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s
        self.seed = nn.Linear(s["latent"], s["seedSize"] ** 2 * s["seedChannels"], bias=False)
        self.seed_norm = nn.BatchNorm2d(s["seedChannels"])
        self.layers, self.norms = nn.ModuleList(), nn.ModuleList()
        channels = s["seedChannels"]
        for output in s["generator"]:
            last = output == s["channels"]
            self.layers.append(nn.ConvTranspose2d(channels, output, 4, 2, 1, bias=last))
            if not last:
                self.norms.append(nn.BatchNorm2d(output))
            channels = output

    def forward(self, latents):
        s = self.s
        x = self.seed(latents).view(-1, s["seedChannels"], s["seedSize"], s["seedSize"])
        x = F.leaky_relu(self.seed_norm(x), s["slope"])
        for layer, norm in zip(self.layers, self.norms):
            x = F.leaky_relu(norm(layer(x)), s["slope"])
        return torch.tanh(self.layers[-1](x))


class Discriminator(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.slope, self.layers = s["slope"], nn.ModuleList()
        channels, width = s["channels"], s["size"]
        for output in s["discriminator"]:
            self.layers.append(nn.Conv2d(channels, output, 4, 2, 1))
            channels, width = output, width // 2
        self.judge = nn.Linear(width * width * channels, 1)

    def forward(self, x):
        for layer in self.layers:
            x = F.leaky_relu(layer(x), self.slope)
        return self.judge(x.flatten(1))


def adam(parameters, s):
    return torch.optim.Adam(parameters, s["rate"], (s["beta1"], s["beta2"]))


def gan32(s, layout):
    generator = Generator(s).to(memory_format=layout)
    discriminator = Discriminator(s).to(memory_format=layout)
    train_generator, train_discriminator = adam(generator.parameters(), s), adam(discriminator.parameters(), s)
    real = (torch.rand(s["batch"], s["channels"], s["size"], s["size"]) * 2 - 1).to(memory_format=layout)
    noise = torch.randn(s["batch"], s["latent"])

    def step():
        fake = generator(noise).detach()
        train_discriminator.zero_grad(set_to_none=True)
        (F.softplus(-discriminator(real)).mean() + F.softplus(discriminator(fake)).mean()).backward()
        train_discriminator.step()
        discriminator.requires_grad_(False)
        train_generator.zero_grad(set_to_none=True)
        loss = F.softplus(-discriminator(generator(noise))).mean()
        loss.backward()
        train_generator.step()
        discriminator.requires_grad_(True)
        return loss

    return step


class Encoder(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.slope, self.layers = s["slope"], nn.ModuleList()
        channels, width = s["channels"], s["size"]
        for output in s["encoder"]:
            self.layers.append(nn.Conv2d(channels, output, 5, 2, 2))
            channels, width = output, width // 2
        self.shape = (channels, width, width)
        flat = channels * width * width
        self.squeeze, self.widen = nn.Linear(flat, s["latent"]), nn.Linear(s["latent"], flat)

    def forward(self, x):
        for layer in self.layers:
            x = F.leaky_relu(layer(x), self.slope)
        return self.widen(self.squeeze(x.flatten(1))).view(-1, *self.shape)


class Decoder(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.slope, self.layers = s["slope"], nn.ModuleList()
        channels = s["encoder"][-1]
        for output in s["decoder"]:
            self.layers.append(nn.Conv2d(channels, 4 * output, 3, 1, 1))
            channels = output
        self.picture = nn.Conv2d(channels, s["channels"], 5, 1, 2)

    def forward(self, x):
        for layer in self.layers:
            x = F.pixel_shuffle(F.leaky_relu(layer(x), self.slope), 2)
        return torch.sigmoid(self.picture(x))


def face64(s, layout):
    encoder = Encoder(s).to(memory_format=layout)
    decoders = [Decoder(s).to(memory_format=layout) for _ in range(s["decoders"])]
    people = [(d, adam([*encoder.parameters(), *d.parameters()], s)) for d in decoders]
    faces = torch.rand(s["batch"], s["channels"], s["size"], s["size"]).to(memory_format=layout)
    turn = 0

    def step():
        nonlocal turn
        decoder, optimiser = people[turn % len(people)]
        turn += 1
        optimiser.zero_grad(set_to_none=True)
        loss = F.l1_loss(decoder(encoder(faces)), faces)
        loss.backward()
        optimiser.step()
        return loss

    return step


class Block(nn.Module):
    def __init__(self, s):
        super().__init__()
        width = s["width"]
        self.heads = s["heads"]
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.project, self.merge = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.grow, self.shrink = nn.Linear(width, s["feedForward"]), nn.Linear(s["feedForward"], width)

    def forward(self, x, mask):
        batch, context, width = x.shape
        parts = self.project(self.before(x)).chunk(3, 2)
        q, k, v = (part.view(batch, context, self.heads, -1).transpose(1, 2) for part in parts)
        scores = q @ k.transpose(2, 3) / q.shape[3] ** 0.5 + mask
        x = x + self.merge((scores.softmax(3) @ v).transpose(1, 2).reshape(batch, context, width))
        return x + self.shrink(F.gelu(self.grow(self.after(x)), approximate="tanh"))


class Transformer(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.characters = nn.Embedding(s["vocabulary"], s["width"])
        self.positions = nn.Parameter(torch.randn(s["context"], s["width"]) * 0.05)
        self.blocks = nn.ModuleList(Block(s) for _ in range(s["layers"]))
        self.norm, self.read = nn.LayerNorm(s["width"]), nn.Linear(s["width"], s["vocabulary"])
        self.register_buffer("mask", torch.full((s["context"], s["context"]), float("-inf")).triu(1))

    def forward(self, ids):
        x = self.characters(ids) + self.positions
        for block in self.blocks:
            x = block(x, self.mask)
        return self.read(self.norm(x))


def transformer(s, _layout):
    net = Transformer(s)
    optimiser = adam(net.parameters(), s)
    text, following = (torch.randint(0, s["vocabulary"], (s["batch"], s["context"])) for _ in range(2))

    def step():
        optimiser.zero_grad(set_to_none=True)
        loss = F.cross_entropy(net(text).flatten(0, 1), following.flatten())
        loss.backward()
        optimiser.step()
        return loss

    return step


def timed(step, steps):
    """Milliseconds of so many steps together, and the last loss."""
    start = time.perf_counter()
    for _ in range(steps):
        loss = step()
    return (time.perf_counter() - start) * 1e3, loss.item()


def blas_remark():
    """A warning when the matrix products come from the reference BLAS: then this is not PyTorch at its best."""
    side = 512
    a = torch.rand(side, side)
    times = [timed(lambda: (a @ a)[0, 0], 1)[0] for _ in range(5)]
    speed = 2 * side**3 / min(times) / 1e6
    return f", on a slow BLAS ({speed:.0f} GFLOP/s): install libopenblas0" if speed < SLOW_MATRICES else ""


def prepare(net, threads):
    """Sets the net up in the faster of the memory layouts."""
    torch.set_num_threads(1)
    remark = blas_remark()
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    layouts = {"contiguous": torch.contiguous_format, "channels last": torch.channels_last}
    if net == "transformer":
        layouts.popitem()  # it has no pictures
    build = {"gan32": gan32, "face64": face64, "transformer": transformer}[net]
    raced = []
    for name, layout in layouts.items():
        step = build(SIZES[net], layout)
        timed(step, 2)
        raced.append((timed(step, RACE_STEPS)[0], name, step))
    _, name, step = min(raced, key=lambda entry: entry[0])
    return step, f"PyTorch {torch.__version__}, {threads} threads, {name}{remark}"


def main():
    step = None
    for line in sys.stdin:
        order = json.loads(line)
        if order["type"] == "prepare":
            step, detail = prepare(order["net"], order["threads"])
            answer = {"type": "prepared", "detail": detail}
        else:
            milliseconds, loss = timed(step, order["steps"])
            answer = {"type": "sampled", "milliseconds": milliseconds, "loss": loss, "bytes": None}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
