"""Time and memory of one update of a small network in PyTorch, for one batch size: `python3 batches.py 64`.

The network is that of batches.ts: 64 inputs, 256 hidden units with tanh, one output, log loss; one thread.
Prints the time of the fastest update in microseconds, and the peak memory of the process in kilobytes.
"""

import resource
import sys
import time

import torch

batch_size = int(sys.argv[1])
torch.set_num_threads(1)
torch.manual_seed(1)
model = torch.nn.Sequential(torch.nn.Linear(64, 256), torch.nn.Tanh(), torch.nn.Linear(256, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
log_loss = torch.nn.BCEWithLogitsLoss()
inputs = torch.randn(batch_size, 64)
targets = torch.randint(0, 2, (batch_size, 1)).float()

times = []
began = time.perf_counter()
while len(times) < 20 or (time.perf_counter() - began < 2 and len(times) < 5000):
    start = time.perf_counter()
    optimizer.zero_grad()
    log_loss(model(inputs), targets).backward()
    optimizer.step()
    times.append(time.perf_counter() - start)

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(round(1e6 * min(times)), peak)
